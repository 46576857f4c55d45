import type { PostedTransfer } from '#money/ledger'
import { allocate } from '#platform/money'

/** What was paid for a seller's order, part by part: together its total. */
export interface Worth {
  /** In the order of the lines. */
  readonly lines: readonly bigint[]
  readonly delivery: bigint
}

interface Paid {
  readonly delivery: bigint
  readonly total: bigint
  readonly adjustments: readonly { readonly amount: bigint; readonly lineIndex: number | null }[]
  readonly lines: readonly { readonly total: bigint; readonly discount: bigint }[]
}

/** `allocate`, where there may be nothing to go by. */
const share = (total: bigint, weights: readonly bigint[]): bigint[] =>
  weights.some((weight) => weight > 0n) ? allocate(total, weights) : weights.map((_, index) => (index === 0 ? total : 0n))

/** What each part costs after its own reductions; tax that came on top belongs to each part in proportion. */
export function worthOf({ delivery, total, adjustments, lines }: Paid): Worth {
  const offDelivery = adjustments.reduce((sum, { amount, lineIndex }) => sum + (lineIndex === null ? amount : 0n), 0n)
  const weights = lines.map((line) => line.total - line.discount)
  const forGoods = weights.reduce((sum, weight) => sum + weight, 0n)
  // An old order may have one unit more off their delivery than it cost.
  const forDelivery = delivery > offDelivery ? delivery - offDelivery : 0n
  const [goodsPaid = 0n, deliveryPaid = 0n] = share(total, [forGoods, forDelivery])
  return { lines: share(goodsPaid, weights), delivery: deliveryPaid }
}

/** Of a line, what `count` units after the first `before` are worth: all units of a line give exactly the line. */
export function unitsWorth(line: bigint, quantity: number, before: number, count: number): bigint {
  const upTo = (units: number): bigint => (line * BigInt(units)) / BigInt(quantity)
  return upTo(before + count) - upTo(before)
}

interface FreeLine {
  readonly total: bigint
  readonly quantity: number
  /** Units that were given up before, and that are now. */
  readonly before: number
  readonly count: number
}

/**
 * Of an order that cost its buyer nothing, what somebody else paid for the units that are given up now: by what they would have cost, or by their
 * number where nothing has a price. Delivery goes with the last unit of an order of which nothing was sent. All steps together give what was paid.
 */
export function freeMirrorOf(
  sale: readonly Pick<PostedTransfer, 'amount' | 'code'>[],
  lines: readonly FreeLine[],
  whole: boolean,
): readonly bigint[] {
  const priced = lines.some((line) => line.total > 0n)
  const worthUpTo = (unitsOf: (line: FreeLine) => number): bigint =>
    lines.reduce((sum, line) => sum + unitsWorth(priced ? line.total : BigInt(line.quantity), line.quantity, 0, unitsOf(line)), 0n)
  const all = worthUpTo((line) => line.quantity)
  const before = worthUpTo((line) => line.before)
  const after = whole ? all : worthUpTo((line) => line.before + line.count)
  return sale.map(({ amount, code }) => {
    if (code.startsWith('sale-delivery')) return whole ? amount : 0n
    return (amount * after) / all - (amount * before) / all
  })
}

/** The tax within `amount` given back after `before`: what was given back whole gives back the whole tax. */
export const taxWithin = (tax: bigint, total: bigint, before: bigint, amount: bigint): bigint =>
  total === 0n ? 0n : (tax * (before + amount)) / total - (tax * before) / total

/** Minor units by place in the set that posted the sale. */
export type MirrorParts = Readonly<Record<string, bigint>>

type SaleTransfer = Pick<PostedTransfer, 'place' | 'debit' | 'amount'>

/**
 * Shares a refund among the transfers of its sale, by largest remainder of what is left of each: no part gives back more than it got, and
 * refunds of the whole mirror the sale exactly. What the buyer paid gives `amount`; what somebody else added to the sale, as the platform does to a
 * reduction it bears, goes back in proportion.
 */
export function mirrorOf(sale: readonly SaleTransfer[], earlier: readonly MirrorParts[], amount: bigint): MirrorParts {
  const left = (transfer: SaleTransfer): bigint =>
    earlier.reduce((rest, parts) => rest - (parts[transfer.place.toString()] ?? 0n), transfer.amount)
  const groups = [...Map.groupBy(sale, (transfer) => (transfer.debit.startsWith('provider:') ? 'buyer' : transfer.debit))]
  const sumOf = (transfers: readonly SaleTransfer[]): bigint => transfers.reduce((sum, transfer) => sum + left(transfer), 0n)
  const paidLeft = sumOf(groups.find(([payer]) => payer === 'buyer')?.[1] ?? [])
  if (amount > paidLeft) throw new RangeError(`${amount} of ${paidLeft} cannot be given back`)
  const parts: [string, bigint][] = []
  for (const [payer, transfers] of groups) {
    const back = payer === 'buyer' ? amount : (sumOf(transfers) * amount) / paidLeft
    const shares = share(back, transfers.map(left))
    transfers.forEach(({ place }, index) => parts.push([place.toString(), shares[index]!]))
  }
  return Object.fromEntries(parts.filter(([, part]) => part > 0n))
}
