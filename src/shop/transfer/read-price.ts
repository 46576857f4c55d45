import { exponentOf, type Money, money } from '#platform/money'
import type { FaultCode } from './fault.ts'

/** Minor units: what the catalog takes at most. */
const MOST_AMOUNT = 1_000_000_000_000n

/** Eastern Arabic digits and signs as spreadsheets in Arabic write them. */
const latin = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')

function isCurrency(code: string): boolean {
  try {
    return exponentOf(code) >= 0
  } catch {
    return false
  }
}

/** A price as people type it: `1,250.00`, `AED 149`, `١٤٩٫٥`. Answers what is wrong with one that cannot be. */
export function readPrice(text: string, currency: string): Money | FaultCode {
  let typed = latin(text).replaceAll(/[\s\u00a0\u200e\u200f]/g, '')
  const named = /^([A-Za-z]{3})(?=[\d-])|(?<=\d)([A-Za-z]{3})$/.exec(typed)
  if (named) {
    const code = (named[1] ?? named[2])!.toUpperCase()
    if (code !== currency) return isCurrency(code) ? 'price-currency' : 'price-unreadable'
    typed = typed.replace(named[0], '')
  }
  if (/^[$€£¥]|[$€£¥]$/.test(typed)) return 'price-currency'
  const [, minus, whole, fraction = ''] = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/.exec(typed) ?? []
  if (whole === undefined) return 'price-unreadable'
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const decimals = fraction.replace(/0+$/, '')
  if (minus && /[1-9]/.test(digits + decimals)) return 'price-negative'
  const exponent = exponentOf(currency)
  if (decimals.length > exponent) return 'price-decimals'
  const amount = BigInt(digits + decimals.padEnd(exponent, '0'))
  if (amount > MOST_AMOUNT) return 'price-huge'
  return amount === 0n ? 'price-nothing' : money(amount, currency)
}

/** A whole number of units, not below zero; null when it is none. */
export function readQuantity(text: string): number | null {
  const typed = latin(text).replaceAll(/[\s\u00a0]/g, '')
  return /^-?\d{1,9}(\.0+)?$/.test(typed) ? Number(typed) : null
}
