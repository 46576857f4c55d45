import { randomBytes } from 'node:crypto'
import type { AuthoriseRequest } from '#money/payments'
import { type Batcher, createBatcher, type Database } from '#platform/db'
import { enqueue } from '#platform/jobs'
import type { Clock } from '#platform/time'
import { findTestCard } from './cards.ts'
import { sandboxProblems } from './problems.ts'
import {
  authoriseCharges,
  type Charge,
  type ChargeAnswer,
  findCharge,
  findCharges,
  insertToken,
  moveCharges,
  type SandboxTables,
} from './store.ts'
import { deliverWebhook, type WebhookEvent } from './webhooks.ts'

const BATCH_SIZE = 256
const QUEUE_LIMIT = 4_000
/** Some hundred bytes each: a delivery stays well below what a server takes. */
const EVENTS_PER_DELIVERY = 500
/** News about the late card: captured first, authorised after it, and that twice. */
const LATE_CAPTURED_SECONDS = 10
const LATE_AUTHORISED_SECONDS = 20

/** The foreign side: what another company's servers would do. */
export interface SandboxService {
  tokenise(card: { number: string; expiryMonth: number; expiryYear: number }): Promise<{ token: string; brand: string; last4: string }>
  authorise: Batcher<AuthoriseRequest, ChargeAnswer>['submit']
  capture(paymentIds: readonly string[]): Promise<string[]>
  void(paymentId: string): Promise<void>
  findCharge(paymentId: string): Promise<Charge | undefined>
  /** The cardholder's answer to the bank's question. */
  answerChallenge(paymentId: string, outcome: 'approved' | 'refused'): Promise<void>
}

export const referenceOf = (paymentId: string): string => `sbx_${paymentId.replaceAll('-', '')}`

export function createSandboxService(db: Database, clock: Clock): SandboxService {
  const tables = db.tables<SandboxTables>()
  const authorise = createBatcher<AuthoriseRequest, ChargeAnswer>({
    run: (requests) => authoriseCharges(db.pool, requests),
    batchSize: BATCH_SIZE,
    queueLimit: QUEUE_LIMIT,
    refuse: () => sandboxProblems.busy(undefined, { retryAfterSeconds: 1 }),
  })
  return {
    async tokenise({ number, expiryMonth, expiryYear }) {
      const card = findTestCard(number)
      if (!card) throw sandboxProblems['not-a-test-card']()
      const now = clock.now()
      if (expiryYear * 12 + expiryMonth < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1) throw sandboxProblems['card-expired']()
      const token = `tok_${randomBytes(18).toString('base64url')}`
      await insertToken(tables, token, card)
      return { token, brand: card.brand, last4: card.number.slice(-4) }
    },
    authorise: authorise.submit,
    async capture(paymentIds) {
      await db.transaction(async (sql) => {
        const moved = await moveCharges(db.tablesOn(sql), { paymentIds, from: ['authorised'], to: 'captured' })
        const [late, prompt] = [
          moved.filter((charge) => charge.behaviour === 'late'),
          moved.filter((charge) => charge.behaviour !== 'late'),
        ]
        for (let from = 0; from < prompt.length; from += EVENTS_PER_DELIVERY)
          await announce(prompt.slice(from, from + EVENTS_PER_DELIVERY).map((charge) => eventOf(charge, 'captured')))
        for (const charge of late) await announceLate(charge)

        async function announce(events: WebhookEvent[], seconds = 0, id = randomBytes(12).toString('hex')): Promise<void> {
          const runAt = new Date(clock.now().getTime() + seconds * 1000)
          await enqueue(sql, deliverWebhook, { deliveryId: `dlv_${id}`, events }, seconds > 0 ? { runAt } : {})
        }
        async function announceLate(charge: Charge): Promise<void> {
          await announce([eventOf(charge, 'captured')], LATE_CAPTURED_SECONDS)
          const again = randomBytes(12).toString('hex')
          await announce([eventOf(charge, 'authorised')], LATE_AUTHORISED_SECONDS, again)
          await announce([eventOf(charge, 'authorised')], LATE_AUTHORISED_SECONDS, again)
        }
      })
      const charges = await findCharges(tables, paymentIds)
      return charges.filter((charge) => charge.state === 'captured').map((charge) => charge.payment_id)
    },
    async void(paymentId) {
      await move(paymentId, { from: ['authorised', 'action-required'], to: 'voided' })
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
      const deliveryId = `dlv_${randomBytes(12).toString('hex')}`
      await enqueue(sql, deliverWebhook, { deliveryId, events: [eventOf(charge, charge.state)] })
      return true
    })
  }
}

function eventOf(charge: Charge, state: WebhookEvent['state']): WebhookEvent {
  return {
    paymentId: charge.payment_id,
    state,
    reference: referenceOf(charge.payment_id),
    card: { brand: charge.brand, last4: charge.last4 },
    reason: charge.reason,
  }
}
