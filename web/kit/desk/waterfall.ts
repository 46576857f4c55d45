import type { Money } from '../money.ts'
import type { Party, SplitPart } from '../split-bar.tsx'

export interface WaterfallStep extends SplitPart {
  /** Where the part begins and ends in the whole, and how wide it is: percent, for drawing only. */
  fromPercent: number
  toPercent: number
  sharePercent: number
}

export interface WaterfallOf {
  steps: WaterfallStep[]
  /** What the parts do not explain. Anything but zero is a fault that must be shown. */
  leftOver: bigint
}

const order: Party[] = ['seller', 'creator', 'agency', 'platform', 'processor', 'delivery', 'tax']

/** Lays the parts of `paid` end to end in the one order of every bar. Sums are exact; only the drawing is rounded. */
export function waterfallOf(parts: readonly SplitPart[], paid: Money): WaterfallOf {
  const whole = BigInt(paid.amount)
  const percent = (amount: bigint): number => (whole === 0n ? 0 : Number((amount * 1_000_000n) / whole) / 10_000)
  let before = 0n
  const steps = parts
    .filter((part) => BigInt(part.amount.amount) !== 0n)
    .toSorted((one, other) => order.indexOf(one.party) - order.indexOf(other.party))
    .map((part) => {
      const from = before
      before += BigInt(part.amount.amount)
      return { ...part, fromPercent: percent(from), toPercent: percent(before), sharePercent: percent(before - from) }
    })
  return { steps, leftOver: whole - before }
}

/** Five marks from nothing to the whole, in minor units. */
export function scaleOf(paid: Money): Money[] {
  const whole = BigInt(paid.amount)
  return [0n, 1n, 2n, 3n, 4n].map((quarter) => ({ amount: String((whole * quarter) / 4n), currency: paid.currency }))
}
