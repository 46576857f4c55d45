import type { Bilingual } from '#platform/language'
import { exponentOf, type Money } from '#platform/money'
import type { DeliveryMethod } from './delivery.ts'

interface FlatRate {
  readonly code: string
  readonly name: Bilingual
  /** Thousandths of the currency's major unit, because some currencies have three decimals. */
  readonly priceThousandths: bigint
  readonly days: readonly [earliest: number, latest: number]
}

const flatRates: readonly FlatRate[] = [
  { code: 'door', name: { en: 'To the door', ar: 'إلى الباب' }, priceThousandths: 15_000n, days: [2, 3] },
  { code: 'pickup', name: { en: 'Pickup point nearby', ar: 'نقطة استلام قريبة' }, priceThousandths: 8_000n, days: [1, 2] },
]

/** What the flat rates are worth where the major unit is not about a dirham. */
const currencyFactor: Readonly<Record<string, readonly [numerator: bigint, denominator: bigint]>> = {
  ...{ BHD: [1n, 10n], JOD: [1n, 5n], KWD: [1n, 12n], OMR: [1n, 10n], EUR: [1n, 4n], GBP: [1n, 5n], USD: [1n, 4n] },
  ...{ EGP: [10n, 1n], MAD: [3n, 1n], TRY: [10n, 1n], JPY: [40n, 1n] },
}

const general = new Map<string, readonly DeliveryMethod[]>()

/** What buyers are offered where nobody decided ways of delivery: two flat rates. */
export function generalDelivery(currency: string): readonly DeliveryMethod[] {
  const known = general.get(currency)
  if (known) return known
  const made = flatRates.map(({ code, name, priceThousandths, days: [earliestDays, latestDays] }) => ({
    ...{ code, name, price: priceIn(currency, priceThousandths), freeFrom: null, earliestDays, latestDays },
  }))
  general.set(currency, made)
  return made
}

function priceIn(currency: string, thousandths: bigint): Money {
  const [numerator, denominator] = currencyFactor[currency] ?? [1n, 1n]
  return { amount: (thousandths * numerator * 10n ** BigInt(exponentOf(currency))) / (denominator * 1_000n), currency }
}
