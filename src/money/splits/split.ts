/** Who gets what of a payment. Pure: the same rule makes the preview, the receipt, the ledger and the statement. */
import { parties } from './contract.ts'

export type Party = (typeof parties)[number]

export interface SplitPart {
  readonly party: Party
  /** Minor units, above zero: a party that gets nothing is absent. */
  readonly amount: bigint
}

/** What a payment costs, as published by the market: basis points of the payment, plus a fixed part in minor units. */
export interface FeeSchedule {
  readonly version: number
  readonly rateBasisPoints: number
  readonly fixedMinor: bigint
}

/** Parts in the fixed order of `parties`, without those that get nothing. */
export function partsOf(amounts: Readonly<Partial<Record<Party, bigint>>>): SplitPart[] {
  return parties.flatMap((party) => {
    const amount = amounts[party] ?? 0n
    if (amount < 0n) throw new RangeError(`${party} would get ${amount}`)
    return amount > 0n ? [{ party, amount }] : []
  })
}

/** Adds several splits into one, party by party. */
export function addSplits(splits: readonly (readonly SplitPart[])[]): SplitPart[] {
  const amounts: Partial<Record<Party, bigint>> = {}
  for (const part of splits.flat()) amounts[part.party] = (amounts[part.party] ?? 0n) + part.amount
  return partsOf(amounts)
}

export const totalOf = (parts: readonly SplitPart[]): bigint => parts.reduce((sum, part) => sum + part.amount, 0n)
