import type { AuthoriseRequest, Captured } from '#money/payments'
import { type Batcher, createBatcher, type Database, type Sql } from '#platform/db'
import type { Clock } from '#platform/time'
import { findTestCard } from './cards.ts'
import type { SandboxDisputes } from './disputes.ts'
import { sandboxProblems } from './problems.ts'
import {
  authoriseCharges,
  type Charge,
  type ChargeAnswer,
  findCaptured,
  findCharge,
  insertPartCaptures,
  moveCharges,
  type SandboxTables,
} from './store.ts'
import type { CardTokens } from './tokens.ts'
import { announceEvents, newDeliveryId, type WebhookEvent } from './webhooks.ts'

const BATCH_SIZE = 256
const QUEUE_LIMIT = 4_000
/** Some hundred bytes each: a delivery stays well below what a server takes. */
const EVENTS_PER_DELIVERY = 500
/** News about the late card: captured first, authorised after it, and that twice. */
const LATE_CAPTURED_SECONDS = 10
const LATE_AUTHORISED_SECONDS = 20

/** The foreign side: what another company's servers would do. */
export interface SandboxService {
  tokenise(card: { number: string; expiryMonth: number; expiryYear: number }): { token: string; brand: string; last4: string }
  authorise: Batcher<AuthoriseRequest, ChargeAnswer>['submit']
  /** Answers what was taken of each that is captured now: the amount given, or that of an earlier call. */
  capture(payments: readonly Captured[]): Promise<Captured[]>
  /** Answers what was taken before and stays taken. */
  void(paymentId: string): Promise<bigint>
  findCharge(paymentId: string): Promise<Charge | undefined>
  /** The cardholder's answer to the bank's question. */
  answerChallenge(paymentId: string, outcome: 'approved' | 'refused'): Promise<void>
}

export const referenceOf = (paymentId: string): string => `sbx_${paymentId.replaceAll('-', '')}`

export interface ServiceParts {
  db: Database
  clock: Clock
  tokens: CardTokens
  disputes: Pick<SandboxDisputes, 'expect'>
}

export function createSandboxService({ db, clock, tokens, disputes }: ServiceParts): SandboxService {
  const tables = db.tables<SandboxTables>()
  const limits = {
    ...{ batchSize: BATCH_SIZE, queueLimit: QUEUE_LIMIT, gate: db.batchGate },
    refuse: () => sandboxProblems.busy(undefined, { retryAfterSeconds: 1 }),
  }
  const authorise = createBatcher<AuthoriseRequest, ChargeAnswer>({
    ...limits,
    run: (requests) => authoriseCharges(db.pool, requests, tokens),
  })
  return {
    tokenise({ number, expiryMonth, expiryYear }) {
      const card = findTestCard(number)
      if (!card) throw sandboxProblems['not-a-test-card']()
      const now = clock.now()
      if (expiryYear * 12 + expiryMonth < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1) throw sandboxProblems['card-expired']()
      const last4 = card.number.slice(-4)
      return { token: tokens.make({ ...card, last4, expiryMonth, expiryYear }), brand: card.brand, last4 }
    },
    authorise: authorise.submit,
    async capture(payments) {
      const paymentIds = payments.map((payment) => payment.paymentId)
      await db.transaction(async (sql) => {
        const moved = await moveCharges(db.tablesOn(sql), { paymentIds, from: ['authorised'], to: 'captured' })
        const asked = new Map(payments.map((payment) => [payment.paymentId, payment.amount]))
        const taken = moved.map((charge) => {
          const amount = asked.get(charge.payment_id)!
          return { charge, amount: amount < charge.amount ? amount : charge.amount }
        })
        const parts = taken.filter(({ charge, amount }) => amount < charge.amount)
        if (parts.length > 0)
          await insertPartCaptures(
            db.tablesOn(sql),
            parts.map(({ charge, amount }) => ({ payment_id: charge.payment_id, amount })),
          )
        await announceCaptures(sql, clock, taken)
        for (const { charge, amount } of taken) await disputes.expect(sql, charge, amount)
      })
      return findCaptured(tables, paymentIds)
    },
    async void(paymentId) {
      await move(paymentId, { from: ['authorised', 'action-required'], to: 'voided' })
      return (await findCaptured(tables, [paymentId]))[0]?.amount ?? 0n
    },
    findCharge: (paymentId) => findCharge(tables, paymentId),
    async answerChallenge(paymentId, outcome) {
      const answered =
        outcome === 'approved'
          ? await move(paymentId, { from: ['action-required'], to: 'authorised' })
          : await move(paymentId, { from: ['action-required'], to: 'declined', reason: 'authentication-failed' })
      if (!answered) throw sandboxProblems['challenge-over']()
    },
  }

  function move(paymentId: string, way: Omit<Parameters<typeof moveCharges>[1], 'paymentIds'>): Promise<boolean> {
    return db.transaction(async (sql) => {
      const [charge] = await moveCharges(db.tablesOn(sql), { paymentIds: [paymentId], ...way })
      if (!charge || charge.state === 'action-required') return false
      await announceEvents(sql, [eventOf(charge, charge.state)])
      return true
    })
  }
}

interface Taken {
  readonly charge: Charge
  readonly amount: bigint
}

/** Tells captures in few deliveries; those of the late card come late, in the wrong order and twice. */
async function announceCaptures(sql: Sql, clock: Clock, taken: readonly Taken[]): Promise<void> {
  const [late, prompt] = [
    taken.filter(({ charge }) => charge.behaviour === 'late'),
    taken.filter(({ charge }) => charge.behaviour !== 'late'),
  ]
  for (let from = 0; from < prompt.length; from += EVENTS_PER_DELIVERY) {
    const some = prompt.slice(from, from + EVENTS_PER_DELIVERY)
    await announceEvents(
      sql,
      some.map(({ charge, amount }) => eventOf(charge, 'captured', amount)),
    )
  }
  const after = (seconds: number): Date => new Date(clock.now().getTime() + seconds * 1000)
  for (const { charge, amount } of late) {
    await announceEvents(sql, [eventOf(charge, 'captured', amount)], { runAt: after(LATE_CAPTURED_SECONDS) })
    const again = { runAt: after(LATE_AUTHORISED_SECONDS), deliveryId: newDeliveryId() }
    await announceEvents(sql, [eventOf(charge, 'authorised')], again)
    await announceEvents(sql, [eventOf(charge, 'authorised')], again)
  }
}

function eventOf(charge: Charge, state: 'authorised' | 'captured' | 'voided' | 'declined', amount: bigint | null = null): WebhookEvent {
  return {
    kind: 'payment',
    paymentId: charge.payment_id,
    state,
    reference: referenceOf(charge.payment_id),
    card: { brand: charge.brand, last4: charge.last4 },
    reason: charge.reason,
    amount: amount?.toString() ?? null,
  }
}
