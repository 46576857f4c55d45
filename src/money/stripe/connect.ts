import Stripe from 'stripe'
import { ProviderSilent, type WebhookDelivery } from '#money/payments'
import type { MoveAnswer, MoveFailure, RecallRequest, SettlementProvider, TransferRequest } from '#money/settlements'
import { fromUuid } from '#platform/ids'
import type { Log } from '#platform/log'
import type { Clock } from '#platform/time'
import { isTooLittle, toStripe } from './amounts.ts'
import { createClient, isSilence, type StripeOptions } from './client.ts'
import { payeeOf } from './requirements.ts'
import { readEvent } from './webhook.ts'

export interface ConnectDeps extends StripeOptions {
  readonly log: Log
  readonly clock: Clock
  /** Signing secret of the endpoint for news of connected accounts; without one none are taken. */
  readonly connectWebhookSecret: string | undefined
}

/** Stripe Connect: separate charges and transfers. Sellers answer on Stripe's own pages; the platform bears refunds and disputes. */
export function createConnect(deps: ConnectDeps): SettlementProvider {
  const stripe = createClient(deps)
  return {
    code: 'stripe',
    openAccount: ({ organisationId, name, country }) =>
      audible(async () => {
        const account = await stripe.accounts.create(
          {
            country,
            controller: {
              fees: { payer: 'application' },
              losses: { payments: 'application' },
              requirement_collection: 'stripe',
              stripe_dashboard: { type: 'express' },
            },
            capabilities: { transfers: { requested: true } },
            business_profile: { name },
            metadata: { souk_organisation: organisationId },
          },
          { idempotencyKey: `souk-account-${organisationId}` },
        )
        return account.id
      }),
    readAccount: (reference) => audible(async () => payeeOf(await stripe.accounts.retrieve(reference))),
    onboardingLink: (account, { returnUrl, refreshUrl }) =>
      audible(async () => {
        const link = { account, type: 'account_onboarding', return_url: returnUrl, refresh_url: refreshUrl } as const
        return (await stripe.accountLinks.create(link)).url
      }),
    transfer: (request) => answered(deps.log, request, () => transfer(stripe, request)),
    recall: (request) => answered(deps.log, request, () => recall(stripe, request)),
    parseWebhook: (delivery) => newsOf(stripe, deps, delivery),
  }
}

/** Stripe forgets idempotency keys after a day, and a transfer may be asked for again later: what is there under the move's id is looked for first. */
async function transfer(stripe: Stripe, { moveId, account, amount, currency, paymentId, source }: TransferRequest): Promise<string> {
  const group = fromUuid('pay', paymentId)
  const metadata = { souk_move: moveId }
  const earlier = await stripe.transfers.list({ transfer_group: group, destination: account, limit: 100 })
  const same = earlier.data.find((one) => one.metadata['souk_move'] === moveId)
  if (same) return same.id
  const charge = source === null ? null : (await stripe.paymentIntents.retrieve(source)).latest_charge
  const from = charge === null ? {} : { source_transaction: typeof charge === 'string' ? charge : charge.id }
  const made = await stripe.transfers.create(
    {
      amount: toStripe(amount, currency),
      currency: currency.toLowerCase(),
      destination: account,
      transfer_group: group,
      metadata,
      ...from,
    },
    { idempotencyKey: `souk-transfer-${moveId}` },
  )
  return made.id
}

async function recall(stripe: Stripe, { moveId, transfer: of, amount, currency }: RecallRequest): Promise<string> {
  const earlier = await stripe.transfers.listReversals(of, { limit: 100 })
  const same = earlier.data.find((one) => one.metadata?.['souk_move'] === moveId)
  if (same) return same.id
  const made = await stripe.transfers.createReversal(
    of,
    { amount: toStripe(amount, currency), metadata: { souk_move: moveId } },
    { idempotencyKey: `souk-reversal-${moveId}` },
  )
  return made.id
}

type Moved = Pick<TransferRequest, 'moveId' | 'amount' | 'currency'>

async function answered(log: Log, { moveId, amount, currency }: Moved, call: () => Promise<string>): Promise<MoveAnswer> {
  if (isTooLittle(amount, currency)) return { done: true, reference: `nothing-${moveId}` }
  try {
    return { done: true, reference: await audible(call) }
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    log.error({ err: error, moveId }, 'Stripe refuses to move a share')
    return { done: false, failure: failureOf(error.code), said: [error.code, error.message].filter(Boolean).join(': ') || null }
  }
}

function failureOf(code: string | undefined): MoveFailure {
  switch (code) {
    case 'balance_insufficient':
    case 'insufficient_funds':
      return 'balance'
    case 'account_invalid':
    case 'insufficient_capabilities_for_transfer':
    case 'transfers_not_allowed':
      return 'account'
    default:
      return 'refused'
  }
}

async function audible<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (error) {
    if (isSilence(error)) throw new ProviderSilent('Stripe did not answer', { cause: error })
    throw error
  }
}

const ofAccounts: ReadonlySet<string> = new Set(['account.updated', 'account.application.deauthorized', 'capability.updated'])

function newsOf(stripe: Stripe, deps: ConnectDeps, delivery: WebhookDelivery): { references: readonly string[] } | null {
  if (!deps.connectWebhookSecret) return null
  const event = readEvent({ stripe, clock: deps.clock, webhookSecret: deps.connectWebhookSecret }, delivery)
  if (!event) return null
  const ours = event.livemode === /^[rs]k_live_/.test(deps.secretKey) && ofAccounts.has(event.type)
  return { references: ours && event.account ? [event.account] : [] }
}
