import type { Language } from '#platform/language'
import { exponentOf } from './money.ts'

const marks = /[\u061c\u200e\u200f]/g

/** Minor units as digits with a point: `149.00`. */
export function decimalOf(amount: bigint, currency: string): string {
  const exponent = exponentOf(currency)
  const minus = amount < 0n ? '-' : ''
  const digits = (amount < 0n ? -amount : amount).toString().padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${minus}${whole}${exponent > 0 ? `.${digits.slice(digits.length - exponent)}` : ''}`
}

/** As a reader of the language knows it: `AED 149.00`, `149.00 د.إ`. */
export function moneyText(amount: bigint, currency: string, language: Language): string {
  const figure = decimalOf(amount, currency)
  return language === 'en' ? `${currency}\u00a0${figure}` : `${figure}\u00a0${arabicMarkOf(currency)}`
}

/** Of few currencies, and making a formatter costs more than the rest of a letter's line. */
const arabicMarks = new Map<string, string>()

function arabicMarkOf(currency: string): string {
  const known = arabicMarks.get(currency)
  if (known !== undefined) return known
  const parts = new Intl.NumberFormat('ar-u-nu-latn', { style: 'currency', currency }).formatToParts(0)
  const written = parts.find((part) => part.type === 'currency')?.value
  const mark = written?.replace(marks, '').replace(/\.$/, '') ?? currency
  arabicMarks.set(currency, mark)
  return mark
}
