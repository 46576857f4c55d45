import { setTimeout as wait } from 'node:timers/promises'
import { type Authorisation, type PaymentProvider, ProviderSilent } from '#money/payments'
import { fromUuid } from '#platform/ids'
import type { Clock } from '#platform/time'
import type { SandboxDisputes } from './disputes.ts'
import type { SandboxCards } from './kept-cards.ts'
import type { SandboxRefunds } from './refunds.ts'
import { referenceOf, type SandboxService } from './service.ts'
import type { ChargeAnswer } from './store.ts'
import { readDelivery } from './webhooks.ts'

export interface ProviderOptions {
  service: SandboxService
  cards: SandboxCards
  refunds: SandboxRefunds
  disputes: SandboxDisputes
  webhookSecret: Buffer
  clock: Clock
  /** How long Souk waits for an answer. */
  patienceMs: number
}

/** Souk's side of the sandbox: the port, spoken to that company. */
export function createSandboxProvider({
  service,
  cards,
  refunds,
  disputes,
  webhookSecret,
  clock,
  patienceMs,
}: ProviderOptions): PaymentProvider {
  return {
    code: 'sandbox',
    form: 'frame',
    cards,
    async authorise(request) {
      const answer = await service.authorise(request)
      await cards.keep(request, answer)
      if (answer.behaviour === 'silent') {
        await wait(patienceMs)
        throw new ProviderSilent('the sandbox did not answer')
      }
      return outcomeOf(answer, request.paymentId)
    },
    capture: (payments) => service.capture(payments),
    void: ({ paymentId }) => service.void(paymentId),
    async refund(request) {
      const reply = await refunds.refund(request)
      if (reply !== 'silent') return reply
      await wait(patienceMs)
      throw new ProviderSilent('the sandbox did not say whether it gave the money back')
    },
    submitEvidence: ({ reference, texts, files }) => disputes.submit(reference, texts, files.length),
    acceptDispute: (reference) => disputes.accept(reference),
    parseWebhook: (delivery) => readDelivery(webhookSecret, delivery, clock.now()),
  }
}

function outcomeOf(answer: ChargeAnswer, paymentId: string): Authorisation {
  const reference = referenceOf(paymentId)
  switch (answer.state) {
    case null:
      return { kind: 'declined', reason: 'token-unknown' }
    case 'authorised':
    case 'captured':
      return { kind: 'authorised', reference, card: { brand: answer.brand, last4: answer.last4 } }
    case 'action-required':
      return { kind: 'action-required', reference, actionUrl: `/sandbox/challenge/${fromUuid('pay', paymentId)}` }
    case 'declined':
      return { kind: 'declined', reason: answer.reason ?? 'card-declined' }
    case 'voided':
      return { kind: 'declined', reason: 'authentication-failed' }
  }
}
