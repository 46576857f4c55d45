import type { Market } from '#markets'
import { type Id, uuidOf } from '#platform/ids'
import type { CouponAnswer, CouponPromotion, Priced, PriceLine } from '#shop/pricing'
import { priceLines } from '#shop/pricing'
import type { CouponRefusal } from '#shop/pricing/contract'
import { inForceSince, isCapped, isGeneral, type Person, type PromotionRecord, promotionOf } from '#shop/promotions'
import type { CheckoutParts } from './deps.ts'
import { checkoutProblems } from './problems.ts'

/** Who asks: the guest's browser, and once written, the e-mail. */
export interface Buyer {
  readonly viewerId: Id<'vwr'>
  readonly email: string | null
  /** The network address; null where nobody knows it. */
  readonly address: string | null
}

export interface PromoteInput {
  readonly lines: readonly PriceLine[]
  readonly market: Market
  readonly delivery: bigint
  readonly codes: readonly string[]
  readonly buyer: Buyer
}

/** What a code did, or why it did nothing. */
export interface CodeOutcome {
  readonly code: string
  readonly amount: bigint
  readonly refusal: CouponRefusal | null
  readonly missing: bigint | null
}

/** A use that the order makes, written down with it. */
export interface Use {
  readonly promotionId: Id<'prm'>
  /** Units of a limit; else one. */
  readonly quantity: number
  readonly amount: bigint
  /** Guarded by the database. */
  readonly capped: boolean
}

export interface Promoted extends Pick<Priced, 'adjustments'> {
  readonly codes: readonly CodeOutcome[]
  readonly uses: readonly Use[]
  /** Since when it is in force, by promotion; those alone that people in general are told of. */
  readonly announced: ReadonlyMap<Id<'prm'>, Date>
}

const nothing: Promoted = { adjustments: [], codes: [], uses: [], announced: new Map() }

/** The same person by e-mail, however it is written. */
export const buyerKeyOf = (email: string): string => uuidOf('buyer', email.trim().normalize('NFC').toLowerCase())

type Parts = Pick<CheckoutParts, 'promotions' | 'orders'>

/** What promotions and codes take off, by the one rule. Refuses more than one order or one person may have. */
export async function promote({ promotions, orders }: Parts, { lines, market, delivery, codes, buyer }: PromoteInput): Promise<Promoted> {
  const running = await promotions.running(market.code)
  if (running.length === 0 && codes.length === 0) return nothing
  const person: Person = { viewerId: buyer.viewerId, emailKey: buyer.email === null ? null : buyerKeyOf(buyer.email) }
  const limits = await keepLimits(promotions, running, lines, person)
  const boughtBefore = (): Promise<boolean> => orders.boughtBefore(buyer.viewerId, buyer.email)
  const answers =
    codes.length === 0 ? [] : await promotions.lookUp({ codes, market: market.code, person, boughtBefore, address: buyer.address })
  const coupons = answers.flatMap(({ record, refusal }) => (record && refusal === null ? couponOf(record) : []))
  const automatic = await stillOpen(promotions, running, person)
  const priced = priceLines({
    lines,
    currency: market.currency,
    delivery,
    promotions: automatic.flatMap((each) => promotionOf(each) ?? []),
    coupons,
  })
  const byCode = new Map(priced.coupons.map((answer) => [answer.promotion.terms.code, answer]))
  const asked = [...automatic, ...answers.flatMap(({ record }) => record ?? [])]
  return {
    adjustments: priced.adjustments,
    codes: answers.map(({ code, refusal }) => outcomeOf(code, refusal, byCode.get(code))),
    uses: [...limits, ...usesOf(priced, asked)],
    announced: new Map(asked.filter(isGeneral).flatMap(sinceOf)),
  }
}

function sinceOf(record: PromotionRecord): [Id<'prm'>, Date][] {
  const since = inForceSince(record)
  return since ? [[record.id, since]] : []
}

function couponOf(record: PromotionRecord): CouponPromotion[] {
  const promotion = promotionOf(record)
  return promotion?.terms.kind === 'coupon' ? [{ ...promotion, terms: promotion.terms }] : []
}

const outcomeOf = (code: string, refusal: CouponRefusal | null, answer: CouponAnswer | undefined): CodeOutcome => ({
  ...{ code, amount: answer?.amount ?? 0n, refusal: refusal ?? answer?.refusal ?? null, missing: answer?.missing ?? null },
})

function usesOf({ adjustments }: Priced, records: readonly PromotionRecord[]): Use[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return [...Map.groupBy(adjustments, ({ promotionId }) => promotionId)].map(([promotionId, parts]) => ({
    ...{ promotionId, quantity: 1, capped: isCapped(byId.get(promotionId)!) },
    amount: parts.reduce((sum, { amount }) => sum + amount, 0n),
  }))
}

type Asked = CheckoutParts['promotions']

/** Without those that are used up, or that this person has used as often as one may. */
async function stillOpen(promotions: Asked, running: readonly PromotionRecord[], person: Person): Promise<PromotionRecord[]> {
  const lowering = running.filter(({ terms, mostUses, uses }) => terms.kind !== 'limit' && (mostUses === null || uses < mostUses))
  const personal = lowering.filter(({ mostPerPerson }) => mostPerPerson !== null).map(({ id }) => id)
  if (personal.length === 0) return lowering
  const used = await promotions.usedBy(personal, person)
  return lowering.filter(({ id, mostPerPerson }) => mostPerPerson === null || (used.get(id) ?? 0) < mostPerPerson)
}

async function keepLimits(
  promotions: Asked,
  running: readonly PromotionRecord[],
  lines: readonly PriceLine[],
  person: Person,
): Promise<Use[]> {
  const asked = running.flatMap((record) => {
    if (record.terms.kind !== 'limit') return []
    const units = lines.reduce((sum, line) => (isAbout(record, line) ? sum + line.quantity : sum), 0)
    const { mostPerOrder } = record.terms
    if (mostPerOrder !== null && units > mostPerOrder) throw checkoutProblems['order-limit'](undefined, { limit: mostPerOrder })
    return units > 0 && record.mostPerPerson !== null ? [{ record, units, most: record.mostPerPerson }] : []
  })
  if (asked.length === 0) return []
  const ids = asked.map(({ record }) => record.id)
  const used = await promotions.usedBy(ids, person)
  for (const { record, units, most } of asked) {
    if (units + (used.get(record.id) ?? 0) > most)
      throw checkoutProblems['person-limit'](undefined, { limit: most, had: used.get(record.id) ?? 0 })
  }
  return asked.map(({ record, units }) => ({ promotionId: record.id, quantity: units, amount: 0n, capped: true }))
}

const isAbout = ({ organisationId, productIds }: PromotionRecord, line: PriceLine): boolean =>
  (organisationId === null || organisationId === line.organisationId) && (productIds.length === 0 || productIds.includes(line.productId))
