import { allocate, rateOf } from '#platform/money'
import type { CouponAnswer, CouponPromotion } from './promotion.ts'
import { concerns, least, note, sum, takeOff, type Work, type WorkLine } from './work.ts'

type Answer = Omit<CouponAnswer, 'promotion'>
const refused = (refusal: CouponAnswer['refusal'], missing: bigint | null = null): Answer => ({ amount: 0n, refusal, missing })
const granted = (amount: bigint): Answer => ({ amount, refusal: amount > 0n ? null : 'nothing-left', missing: null })

/** Codes, in an order that does not depend on theirs. Answers in theirs. */
export function applyCoupons(work: Work, coupons: readonly CouponPromotion[]): CouponAnswer[] {
  const answers = new Map<CouponPromotion, Answer>()
  const forGoods = coupons.filter(({ terms }) => terms.reduction.type !== 'shipping')
  for (const group of [...Map.groupBy(forGoods, ownerOf)].sort(byOwner).map(([, group]) => group)) {
    settle(work, group, answers, (coupon) => {
      const { total, lines } = offGoods(work, coupon)
      takeOff(
        ...([work, coupon, 'coupon' as const, total] as const),
        lines.map((line) => ({ line, weight: line.left })),
      )
    })
  }
  const forDelivery = coupons.filter(({ terms }) => terms.reduction.type === 'shipping')
  settle(work, forDelivery, answers, (coupon) => {
    for (const { line, amount } of offDelivery(work, coupon)) {
      const { organisationId } = line.line
      // A brand pays for its delivery out of its goods.
      note(work, coupon, { kind: 'shipping', amount, lineIndex: null, organisationId })
    }
  })
  return coupons.map((promotion) => ({ promotion, ...answers.get(promotion)! }))
}

const ownerOf = ({ organisationId, fundedBy }: CouponPromotion): string => (fundedBy === 'seller' ? (organisationId ?? '') : '~platform')
const byOwner = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** Of several that do not go together, the one that takes off most; the others are told so. */
function settle(
  work: Work,
  coupons: readonly CouponPromotion[],
  answers: Map<CouponPromotion, Answer>,
  apply: (coupon: CouponPromotion) => void,
): void {
  const ranked = coupons
    .map((coupon) => ({ coupon, answer: answerOf(work, coupon) }))
    .sort((a, b) =>
      a.answer.amount === b.answer.amount ? (a.coupon.id < b.coupon.id ? -1 : 1) : a.answer.amount > b.answer.amount ? -1 : 1,
    )
  ranked.forEach(({ coupon, answer }, place) => {
    if (answer.refusal) return void answers.set(coupon, answer)
    if (place > 0) return void answers.set(coupon, refused('not-combined'))
    answers.set(coupon, answer)
    apply(coupon)
  })
}

function answerOf(work: Work, coupon: CouponPromotion): Answer {
  const { reduction, minimum } = coupon.terms
  const concerned = work.lines.filter((line) => concerns(coupon, line))
  if (concerned.length === 0) return refused('no-product')
  const counted = reduction.type === 'shipping' ? concerned : concerned.filter(({ line }) => !line.inDeal)
  if (counted.length === 0) return refused('deals-only')
  const worth = sum(counted.map(({ left }) => left))
  if (worth < minimum) return refused('minimum', minimum - worth)
  if (reduction.type === 'shipping') return granted(sum(offDelivery(work, coupon).map(({ amount }) => amount)))
  return granted(offGoods(work, coupon).total)
}

function offGoods(work: Work, coupon: CouponPromotion): { total: bigint; lines: WorkLine[] } {
  const lines = work.lines.filter((line) => !line.line.inDeal && line.left > 0n && concerns(coupon, line))
  const worth = sum(lines.map(({ left }) => left))
  const { reduction } = coupon.terms
  switch (reduction.type) {
    case 'percent':
      return { lines, total: rateOf(worth, reduction.basisPoints, 'down') }
    case 'fixed':
      return { lines, total: least(reduction.amount, worth) }
    case 'shipping':
      return { lines, total: 0n }
  }
}

/** By seller: the platform takes over all of the delivery, a brand its own part of it and at most what its goods bring. */
function offDelivery(work: Work, coupon: CouponPromotion): { line: WorkLine; amount: bigint }[] {
  // In the order in which a basket shares delivery: who gets the odd unit must be the same.
  const sellers = [...Map.groupBy(work.lines, ({ line }) => line.organisationId)].sort(byOwner).map(([, lines]) => lines)
  const shares = shareDelivery(
    work.delivery,
    sellers.map((lines) => sum(lines.map(({ gross }) => gross))),
  )
  return sellers.flatMap((lines, place) => {
    if (!lines.some((line) => concerns(coupon, line))) return []
    const left = sum(lines.map((line) => line.left))
    const amount = coupon.fundedBy === 'platform' ? shares[place]! : least(shares[place]!, left)
    return amount > 0n ? [{ line: lines[0]!, amount }] : []
  })
}

/** What of the delivery is each seller's: by the worth of the goods, in equal parts where nothing costs anything. */
function shareDelivery(delivery: bigint, worths: readonly bigint[]): bigint[] {
  if (worths.length === 0) return []
  return allocate(delivery, worths.every((worth) => worth === 0n) ? worths.map(() => 1n) : worths)
}
