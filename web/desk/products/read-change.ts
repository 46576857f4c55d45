import { moneyFrom } from '../../kit/minor-units.ts'
import { wordOf } from '../account/form-words.ts'
import type { BulkChange } from './use-bulk.ts'

export type BulkKind = 'category' | 'price' | 'stock'

/** Null for what is no number, or changes nothing. */
export function readChange(kind: BulkKind, data: FormData, markets: readonly { code: string; currency: string }[]): BulkChange | null {
  if (kind === 'category') return { kind: 'category', categoryId: wordOf(data, 'category') || null }
  if (kind === 'stock') {
    const change = Number(wordOf(data, 'units'))
    return Number.isInteger(change) && change !== 0 ? { kind: 'stock', change } : null
  }
  const market = markets.find(({ code }) => code === wordOf(data, 'market'))
  const typed = wordOf(data, 'much').replace(',', '.').replace('−', '-')
  if (!market) return null
  if (wordOf(data, 'by') === 'percent') {
    const basisPoints = Math.round(Number(typed) * 100)
    const fits = typed !== '' && Number.isFinite(basisPoints) && basisPoints !== 0 && basisPoints >= -9900 && basisPoints <= 100_000
    return fits ? { kind: 'price-percent', market: market.code, basisPoints } : null
  }
  const money = moneyFrom(typed.replace(/^[+-]/, ''), market.currency)
  return money && { kind: 'price-amount', market: market.code, amount: `${typed.startsWith('-') ? '-' : ''}${money.amount}` }
}
