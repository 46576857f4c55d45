import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  AGENCY_CAP_BASIS_POINTS,
  CREATOR_FLOOR_BASIS_POINTS,
  DEFAULT_CREATOR_BASIS_POINTS,
  type Party,
  quoteTip,
  totalOf,
} from './index.ts'

const feeSchedule = { version: 1, rateBasisPoints: 290, fixedMinor: 30n }
const amountsOf = (creatorBasisPoints: number, agencyBasisPoints: number, tip: bigint) => {
  const quote = quoteTip({ tip, creatorBasisPoints, agencyBasisPoints, feeSchedule })
  const of = (party: Party) => quote.parts.find((part) => part.party === party)?.amount ?? 0n
  return [of('processor'), quote.net, quote.floor, of('creator'), of('agency'), of('platform')]
}

describe('the published table', () => {
  test.each([
    [7_000, 0, 10_600n, [337n, 10_263n, 7_185n, 7_185n, 0n, 3_078n]],
    [7_000, 1_000, 10_600n, [337n, 10_263n, 7_185n, 7_185n, 718n, 2_360n]],
    [7_000, 2_000, 10_600n, [337n, 10_263n, 7_185n, 7_185n, 1_437n, 1_641n]],
    [DEFAULT_CREATOR_BASIS_POINTS, 2_000, 10_600n, [337n, 10_263n, 7_185n, 8_211n, 1_437n, 615n]],
    [9_000, 2_000, 10_600n, [337n, 10_263n, 7_185n, 9_237n, 1_026n, 0n]],
    [7_000, 0, 100n, [33n, 67n, 47n, 47n, 0n, 20n]],
    [7_000, 1_000, 100n, [33n, 67n, 47n, 47n, 4n, 16n]],
    [7_000, 2_000, 100n, [33n, 67n, 47n, 47n, 9n, 11n]],
  ])('creator %i, agency %i, tip %i', (creator, agency, tip, expected) => {
    expect(amountsOf(creator, agency, tip)).toEqual(expected)
  })
})

const inputs = fc.record({
  tip: fc.bigInt(1n, 10_000_000_000n),
  creatorBasisPoints: fc.integer({ min: CREATOR_FLOOR_BASIS_POINTS, max: 10_000 }),
  agencyBasisPoints: fc.integer({ min: 0, max: AGENCY_CAP_BASIS_POINTS }),
  feeSchedule: fc.record({ version: fc.constant(1), rateBasisPoints: fc.integer({ min: 0, max: 1_000 }), fixedMinor: fc.bigInt(0n, 500n) }),
})

test('parts add up to the tip, and the creator never gets less than the floor', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const quote = quoteTip(input)
      const creator = quote.parts.find((part) => part.party === 'creator')?.amount ?? 0n
      expect(totalOf(quote.parts)).toBe(input.tip)
      expect(creator * 10_000n).toBeGreaterThanOrEqual(quote.net * BigInt(CREATOR_FLOOR_BASIS_POINTS))
    }),
  )
})

test('having an agency never changes what the creator gets', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const creatorOf = (agencyBasisPoints: number) =>
        quoteTip({ ...input, agencyBasisPoints }).parts.find((part) => part.party === 'creator')?.amount
      expect(creatorOf(input.agencyBasisPoints)).toBe(creatorOf(0))
    }),
  )
})

test('a policy below the floor is refused', () => {
  expect(() => quoteTip({ tip: 500n, creatorBasisPoints: 6_999, agencyBasisPoints: 0, feeSchedule })).toThrow(/floor/)
})
