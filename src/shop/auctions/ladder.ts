import { exponentOf } from '#platform/money'

/** From this price on, the next bid is higher by at least `step`. Minor units. */
export interface Rung {
  readonly from: bigint
  readonly step: bigint
}
export type Ladder = readonly Rung[]

export const MOST_RUNGS = 20

/** In units of what people say: 1 from 0, 2 from 30, and so on. */
const usual: readonly (readonly [from: bigint, step: bigint])[] = [
  [0n, 1n],
  [30n, 2n],
  [50n, 3n],
  [100n, 5n],
  [300n, 10n],
  [1_000n, 20n],
  [2_000n, 50n],
]

/** What such a unit is where one of the currency is far more or far less than what people bid by. */
const unitOf: Readonly<Record<string, readonly [numerator: bigint, denominator: bigint]>> = {
  ...{ BHD: [1n, 2n], JOD: [1n, 2n], KWD: [1n, 2n], OMR: [1n, 2n] },
  ...{ EGP: [10n, 1n], INR: [10n, 1n], TRY: [10n, 1n], JPY: [100n, 1n], KRW: [1_000n, 1n] },
}

/** The ladder to start from; hosts change it. */
export function usualLadder(currency: string): Ladder {
  const [numerator, denominator] = unitOf[currency] ?? [1n, 1n]
  // A unit is whole in minor units for every currency above.
  const unit = (numerator * 10n ** BigInt(exponentOf(currency))) / denominator
  return usual.map(([from, step]) => ({ from: from * unit, step: step * unit }))
}

/** By how much a bid must be higher than `price`. */
export function stepAt(ladder: Ladder, price: bigint): bigint {
  let { step } = ladder[0]!
  for (const rung of ladder) if (price >= rung.from) step = rung.step
  return step
}

/** Begins at 0, rises, and its steps never shrink: else a higher bid could make a lower price. */
export const isLadder = (ladder: Ladder): boolean =>
  ladder.length > 0 &&
  ladder.length <= MOST_RUNGS &&
  ladder[0]!.from === 0n &&
  ladder.every(({ from, step }, index) => {
    const below = ladder[index - 1]
    return step > 0n && (!below || (from > below.from && step >= below.step))
  })
