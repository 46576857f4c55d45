import type { Bilingual, Language } from '#platform/language'
import { type Money, rateOf } from '#platform/money'

/** What the payment processor charges for one payment, as published; quotes name the version they used. */
export interface ProcessorFee {
  readonly version: number
  readonly rateBasisPoints: number
  readonly fixed: Money
}

/** Who gets what of the price of goods, before the processor's cost, which the seller bears. */
export interface SalePolicy {
  readonly version: number
  readonly creatorRateBasisPoints: number
  readonly platformRateBasisPoints: number
}

export interface TipLimits {
  readonly minimum: Money
  readonly maximum: Money
  readonly maximumPerDay: Money
}

/** How sure Souk must be that somebody is 18: their word, a document that an operator saw, or a provider's answer. Each holds for those before it. */
export const ageLevels = ['declared', 'document', 'provider'] as const
export type AgeLevel = (typeof ageLevels)[number]

/** What is asked of hosts and of those who watch what is for adults, and for how long an answer holds. */
export interface AgePolicy {
  readonly hosts: AgeLevel
  readonly adultShows: AgeLevel
  readonly validDays: number
}

/** A place with one currency and one law. `code` names it for ever. */
export interface Market {
  readonly code: string
  readonly name: Bilingual
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** ISO 4217. */
  readonly currency: string
  readonly languages: readonly Language[]
  /** IANA zone. */
  readonly timeZone: string
  readonly tax: {
    readonly rateBasisPoints: number
    /** Whether prices as shown contain it. */
    readonly included: boolean
    /** Whether delivery bears it too; true when absent. */
    readonly onDelivery?: boolean
  }
  readonly returnWindowDays: number
  readonly settlementDelayDays: number
  readonly processorFee: ProcessorFee
  readonly salePolicy: SalePolicy
  readonly tipLimits: TipLimits
  /** Years of age. Never below 18. */
  readonly ageRule: { readonly hostMinimum: number; readonly adultMinimum: number }
  readonly age: AgePolicy
}

/** Quoted cost of taking `amount` once; half a minor unit rounds up, and no payment costs more than itself. */
export function processorFeeOn(fee: ProcessorFee, amount: Money): Money {
  if (amount.currency !== fee.fixed.currency) throw new RangeError(`the fee is in ${fee.fixed.currency}, the payment in ${amount.currency}`)
  const cost = rateOf(amount.amount, fee.rateBasisPoints, 'nearest') + fee.fixed.amount
  return { amount: cost < amount.amount ? cost : amount.amount, currency: amount.currency }
}
