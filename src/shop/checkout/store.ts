import type { CardLabel, PaymentState } from '#money/payments'
import type { Sql } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'
import { type Order, orderToRows } from '#shop/orders'
import { buyerKeyOf, type Use } from './promote.ts'

/** Longest a payment keeps a hold alive, and longest a hold lives however often it is tried to pay. */
const PAY_SECONDS = 600
const MOST_SECONDS = 1_800

export interface Attempt {
  /** UUIDs. */
  readonly orderId: string
  readonly paymentId: string
  readonly viewerId: Id<'vwr'>
  readonly key: string
  readonly fingerprint: string
  readonly amount: bigint
  readonly currency: string
  readonly holdIds: readonly Id<'hld'>[]
  readonly provider: string
}

const holdRefusals = ['hold-not-yours', 'hold-expired', 'hold-in-use'] as const
export type HoldRefusal = (typeof holdRefusals)[number]

export const isHoldRefusal = (reason: string | null): reason is HoldRefusal => holdRefusals.some((refusal) => refusal === reason)

/** The attempt as it stands: this one, or the earlier one of the same key. */
export interface Begun {
  readonly refusal: HoldRefusal | null
  readonly paymentId: string
  readonly orderId: string
  /** False when the key was used for another request. */
  readonly same: boolean
  readonly state: PaymentState
  readonly claimed: boolean
  readonly reason: string | null
  readonly reference: string | null
  readonly card: CardLabel | null
}

interface BegunRow extends Omit<Begun, 'card' | 'paymentId' | 'orderId'> {
  payment_id: string
  order_id: string
  card_brand: string | null
  card_last4: string | null
}

/** Of those with the same key, the first. */
function firstOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>()
  return items.filter((item) => seen.size < seen.add(keyOf(item)).size)
}

/** In the order of `attempts`. The same request sent twice at once may stand in one batch: it begins once. */
export async function beginCheckouts(sql: Sql, attempts: readonly Attempt[]): Promise<Begun[]> {
  const once = firstOf(attempts, ({ paymentId }) => paymentId)
  const begun = new Map((await beginOnce(sql, once)).map((answer) => [answer.paymentId, answer]))
  const fingerprints = new Map(once.map(({ paymentId, fingerprint }) => [paymentId, fingerprint]))
  return attempts.map(({ paymentId, fingerprint }) => {
    const answer = begun.get(paymentId)!
    return fingerprint === fingerprints.get(paymentId) ? answer : { ...answer, same: false }
  })
}

async function beginOnce(sql: Sql, attempts: readonly Attempt[]): Promise<Begun[]> {
  const asked = attempts.map((attempt) => ({
    ...{ order_id: attempt.orderId, payment_id: attempt.paymentId, viewer_id: toUuid(attempt.viewerId), key: attempt.key },
    ...{
      fingerprint: attempt.fingerprint,
      amount: attempt.amount.toString(),
      currency: attempt.currency,
      holds: attempt.holdIds.map(toUuid),
    },
  }))
  const result = await sql.query<BegunRow>({
    name: 'checkout-begin',
    text: `select refusal, payment_id, order_id, same, state, claimed, reason, reference, card_brand, card_last4
           from shop.begin_checkout($1, $2, $3, $4)`,
    values: [JSON.stringify(asked), attempts[0]?.provider, PAY_SECONDS, MOST_SECONDS],
  })
  return result.rows.map(({ payment_id: paymentId, order_id: orderId, card_brand: brand, card_last4: last4, ...row }) => ({
    ...{ ...row, paymentId, orderId, card: brand !== null && last4 !== null ? { brand, last4 } : null },
  }))
}

export interface Confirmation {
  readonly order: Order
  readonly reference: string
  readonly card: CardLabel
  /** From `postingsOf`. */
  readonly postings: readonly object[]
  /** What of promotions it uses. */
  readonly uses: readonly Use[]
}

export interface Confirmed {
  readonly outcome: 'placed' | 'placed-before' | 'promotion-gone' | 'stock-gone' | 'payment-gone'
  readonly number: bigint | null
  /** UUIDs of variants of which units were taken again, after a hold had run out. */
  readonly retaken: readonly string[]
}

function claimsOf({ order, uses }: Confirmation): object[] {
  if (uses.length === 0) return []
  const person = { viewer_id: toUuid(order.viewerId), email_key: buyerKeyOf(order.contact.email) }
  return uses.map(({ promotionId, quantity, amount, capped }) => ({
    ...{ promotion_id: toUuid(promotionId), order_id: toUuid(order.id), ...person, quantity, amount: amount.toString(), capped },
  }))
}

/** In the order of `confirmations`. The same order twice in one batch is placed once, and was placed before for the other. */
export async function confirmCheckouts(sql: Sql, confirmations: readonly Confirmation[]): Promise<Confirmed[]> {
  const once = firstOf(confirmations, ({ order }) => order.id)
  const confirmed = await confirmOnce(sql, once)
  if (once.length === confirmations.length) return confirmed
  const byOrder = new Map(once.map(({ order }, index) => [order.id, confirmed[index]!]))
  const seen = new Set<string>()
  return confirmations.map(({ order }) => {
    const answer = byOrder.get(order.id)!
    const repeated = seen.has(order.id)
    seen.add(order.id)
    return repeated && answer.outcome === 'placed' ? { ...answer, outcome: 'placed-before', retaken: [] } : answer
  })
}

async function confirmOnce(sql: Sql, confirmations: readonly Confirmation[]): Promise<Confirmed[]> {
  const rows = confirmations.map(({ order }) => orderToRows(order))
  const answers = confirmations.map(({ order, reference, card }) => ({
    ...{ order_id: toUuid(order.id), reference, card_brand: card.brand, card_last4: card.last4 },
  }))
  const claims = confirmations.flatMap(claimsOf)
  const result = await sql.query<{ order_id: string; outcome: Confirmed['outcome']; number: bigint | null; retaken: string[] | null }>({
    name: 'checkout-confirm',
    text: 'select order_id, outcome, number, retaken from shop.confirm_checkout($1, $2, $3, $4, $5, $6)',
    values: [
      JSON.stringify(answers),
      JSON.stringify(rows.map((row) => row.order)),
      JSON.stringify(rows.flatMap((row) => row.sellers)),
      JSON.stringify(rows.flatMap((row) => row.lines)),
      JSON.stringify(confirmations.flatMap((confirmation) => confirmation.postings)),
      claims.length > 0 ? JSON.stringify(claims) : null,
    ],
  })
  const byOrder = new Map(result.rows.map((row) => [row.order_id, row]))
  return answers.map((answer) => {
    const row = byOrder.get(answer.order_id)
    if (!row) throw new Error(`order ${answer.order_id} got no answer`)
    return { outcome: row.outcome, number: row.number, retaken: row.retaken ?? [] }
  })
}
