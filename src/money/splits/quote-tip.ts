import { rateOf } from '#platform/money'
import { type FeeSchedule, partsOf, type SplitPart } from './split.ts'

/** Of what remains after the processor's cost: a policy may give the creator more, never less. */
export const CREATOR_FLOOR_BASIS_POINTS = 7_000
export const AGENCY_CAP_BASIS_POINTS = 2_000
export const DEFAULT_CREATOR_BASIS_POINTS = 8_000

export interface TipInput {
  /** Minor units. */
  readonly tip: bigint
  /** The policy's rate for the creator. */
  readonly creatorBasisPoints: number
  /** The contract's rate for the agency; 0 without one. */
  readonly agencyBasisPoints: number
  readonly feeSchedule: FeeSchedule
}

export interface TipQuote {
  readonly tip: bigint
  /** What remains after the processor's cost. */
  readonly net: bigint
  /** The least that the creator may get. */
  readonly floor: bigint
  readonly parts: SplitPart[]
}

/** Splits a tip. The creator rounds up, the agency down and out of the platform's share only, the platform takes the rest. */
export function quoteTip({ tip, creatorBasisPoints, agencyBasisPoints, feeSchedule }: TipInput): TipQuote {
  if (tip <= 0n) throw new RangeError('a tip is above zero')
  if (creatorBasisPoints < CREATOR_FLOOR_BASIS_POINTS || creatorBasisPoints > 10_000) throw new RangeError('the creator is below the floor')
  if (agencyBasisPoints < 0 || agencyBasisPoints > AGENCY_CAP_BASIS_POINTS) throw new RangeError('the agency is above the cap')
  const cost = rateOf(tip, feeSchedule.rateBasisPoints, 'nearest') + feeSchedule.fixedMinor
  const processor = cost < tip ? cost : tip
  const net = tip - processor
  const floor = rateOf(net, CREATOR_FLOOR_BASIS_POINTS, 'up')
  const byPolicy = rateOf(net, creatorBasisPoints, 'up')
  const creator = byPolicy > floor ? byPolicy : floor
  const byContract = rateOf(floor, agencyBasisPoints, 'down')
  const agency = byContract < net - creator ? byContract : net - creator
  return { tip, net, floor, parts: partsOf({ creator, agency, platform: net - creator - agency, processor }) }
}
