/** Money on the wire: minor units as a string of digits, and an ISO 4217 code. */
export interface Money {
  amount: string
  currency: string
}

export interface MoneyParts {
  /** The currency mark as the language writes it: "AED", "د.إ". */
  mark: string
  /** The digits with their separators: "1,490.00". */
  figure: string
  markFirst: boolean
}

export interface MoneyFormat {
  locale: string
  /** Leaves out ".00" of a whole amount: for cards, never for sums. */
  short?: boolean
}

const exponents = new Map<string, number>()

/** How many decimals the currency has: AED 2, JOD 3, JPY 0. */
export function exponentOf(currency: string): number {
  let exponent = exponents.get(currency)
  if (exponent === undefined) {
    exponent = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    exponents.set(currency, exponent)
  }
  return exponent
}

/** "14900" AED → "149.00". Text all the way: no float ever holds money. */
export function decimalText({ amount, currency }: Money): `${number}` {
  const exponent = exponentOf(currency)
  const minus = amount.startsWith('-') ? '-' : ''
  const digits = amount.replace('-', '').padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const fraction = digits.slice(digits.length - exponent)
  return `${minus}${whole}${exponent > 0 ? `.${fraction}` : ''}` as `${number}`
}

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string, { locale, short = false }: MoneyFormat): Intl.NumberFormat {
  const key = `${locale}|${currency}|${short}`
  let format = formats.get(key)
  if (!format) {
    const trailingZeroDisplay = short ? 'stripIfInteger' : 'auto'
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay })
    formats.set(key, format)
  }
  return format
}

const marks = /[\u061c\u200e\u200f]/g

/** The mark as a reader knows it: without direction marks and without the full stop that Arabic data appends. */
const tidyMark = (mark: string): string => mark.replace(marks, '').replace(/\.$/, '')

export function moneyParts(money: Money, options: MoneyFormat): MoneyParts {
  const parts = formatOf(money.currency, options).formatToParts(decimalText(money))
  const place = parts.findIndex((part) => part.type === 'currency')
  const first = parts.findIndex((part) => part.type === 'integer')
  const figure = parts.filter((part) => part.type !== 'currency' && part.type !== 'literal').map((part) => part.value)
  return { mark: tidyMark(parts[place]?.value ?? money.currency), figure: figure.join('').replace(marks, ''), markFirst: place < first }
}

/** One line of text, for labels and messages: "AED 164.00", "164.00 د.إ". */
export function formatMoney(money: Money, options: MoneyFormat): string {
  const { mark, figure, markFirst } = moneyParts(money, options)
  return markFirst ? `${mark}\u00a0${figure}` : `${figure}\u00a0${mark}`
}

/** The digits alone, for a column whose head or total names the currency. */
export function formatFigure(money: Money, options: MoneyFormat): string {
  return moneyParts(money, options).figure
}

export function timesMoney(money: Money, count: number): Money {
  return { amount: String(BigInt(money.amount) * BigInt(count)), currency: money.currency }
}
