import { z } from 'zod'
import { minorUnitDigits } from './currencies.ts'

export interface Money {
  /** Minor units of `currency` (fils, cents, …). */
  readonly amount: bigint
  /** ISO 4217 code. */
  readonly currency: string
}

export const currencySchema = z.string().regex(/^[A-Z]{3}$/, { abort: true })

/** Wire form: `{ "amount": "14900", "currency": "AED" }`. Digits, because JSON numbers lose precision. */
export const moneySchema = z
  // Aborts: a rule about the amount must never meet text that is none.
  .object({ amount: z.string().regex(/^-?\d{1,18}$/, { abort: true }), currency: currencySchema })
  .meta({ id: 'Money', description: 'Minor units as digits, with the ISO 4217 code.' })
export type MoneyWire = z.infer<typeof moneySchema>

export const money = (amount: bigint, currency: string): Money => ({ amount, currency })
export const toWire = (value: Money): MoneyWire => ({ amount: value.amount.toString(), currency: value.currency })
export const fromWire = (value: MoneyWire): Money => ({ amount: BigInt(value.amount), currency: value.currency })

/** Decimals of a currency: JPY 0, AED 2, JOD 3. Throws on a currency that the table does not know. */
export function exponentOf(currency: string): number {
  const digits = minorUnitDigits[currency]
  if (digits === undefined) throw new RangeError(`unknown currency: ${currency}`)
  return digits
}

export function add(first: Money, ...rest: readonly Money[]): Money {
  let amount = first.amount
  for (const value of rest) {
    if (value.currency !== first.currency) throw new RangeError(`cannot add ${value.currency} to ${first.currency}`)
    amount += value.amount
  }
  return { amount, currency: first.currency }
}

export type Rounding = 'up' | 'down' | 'nearest'

/** `amount` × `numerator` ÷ `denominator` on non-negative integers, rounded as told. */
export function fractionOf(amount: bigint, numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (amount < 0n || numerator < 0n || denominator <= 0n) throw new RangeError('fractions are of non-negative amounts')
  const product = amount * numerator
  const floor = product / denominator
  const rest = product % denominator
  if (rest === 0n || rounding === 'down') return floor
  if (rounding === 'up') return floor + 1n
  return rest * 2n >= denominator ? floor + 1n : floor
}

/** A rate in basis points (1 % = 100) of an amount. */
export function rateOf(amount: bigint, basisPoints: number, rounding: Rounding): bigint {
  return fractionOf(amount, BigInt(basisPoints), 10_000n, rounding)
}

/**
 * Divides `total` by `weights` with the largest remainder; ties go to the earlier part. The parts always add up to the total.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((left, right) => left + right, 0n)
  if (sum <= 0n || weights.some((weight) => weight < 0n) || total < 0n) throw new RangeError('weights must be positive in sum')
  const parts = weights.map((weight) => (total * weight) / sum)
  let left = total - parts.reduce((a, b) => a + b, 0n)
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder) {
    if (left === 0n) break
    parts[index]! += 1n
    left -= 1n
  }
  return parts
}
