import type { Bilingual } from '#platform/language'
import { type Money } from '#platform/money'
import { type NewVariant, type ProductOption, readGtin } from '#shop/catalog'
import type { Row } from './csv/read-rows.ts'
import { type Columns, cellOf, type RowGroup } from './group-rows.ts'
import { readPrice, readQuantity } from './read-price.ts'
import type { Reading, Say } from './reading.ts'
import { slugFrom } from './slug-from.ts'

const SKU_CHARACTERS = 60
const MOST_VARIANTS = 100
const MOST_UNITS = 1_000_000
const PLACES = [1, 2, 3] as const

interface OptionColumn {
  readonly place: number
  readonly code: string
  readonly name: Bilingual
  readonly values: Map<string, Bilingual>
}

export interface Variants {
  readonly options: readonly ProductOption[]
  readonly variants: readonly NewVariant[]
}

/** The variants of a product: every row that says something of one. Rows with a picture alone are none. */
export function readVariants(group: RowGroup, title: Bilingual, reading: Reading, say: Say): Variants {
  const { columns } = reading
  const options = optionsOf(group.rows[0]!, columns)
  const rows = group.rows.filter((row, place) => place === 0 || isVariant(row, columns))
  if (rows.length > MOST_VARIANTS) {
    say(rows[MOST_VARIANTS]!, null, 'variants-many', String(rows.length), String(MOST_VARIANTS))
    return { options: [], variants: [] }
  }
  const seen = new Map<string, number>()
  const variants = rows.map((row, place) => {
    const chosen = choose(row, columns, options, say)
    const combination = Object.values(chosen).join(' / ')
    const earlier = seen.get(combination)
    if (earlier !== undefined) say(row, 'option1-value', 'variant-twice', combination || title.en, String(earlier))
    else seen.set(combination, row.line)
    const named = options.flatMap((option) => option.values.get(chosen[option.code] ?? '') ?? [])
    return {
      sku: readSku(row, `${group.handle.slice(0, SKU_CHARACTERS - 4)}-${place + 1}`, reading, say),
      ...gtinOf(row, columns, say),
      title: named.length > 0 ? { en: named.map(({ en }) => en).join(', '), ar: named.map(({ ar }) => ar).join('، ') } : title,
      options: chosen,
      prices: readPrices(row, reading, say),
      ...stockOf(row, reading, say),
    }
  })
  return { options: options.map(optionFrom), variants }
}

const optionFrom = ({ code, name, values }: OptionColumn): ProductOption => ({
  ...{ code, name },
  values: [...values].map(([value, words]) => ({ code: value, name: words, pictureUrl: null })),
})

/** A product without a choice has the option `Title` with the one value `Default Title`. */
function optionsOf(first: Row, columns: Columns): OptionColumn[] {
  return PLACES.flatMap((place) => {
    const name = cellOf(columns, first, `option${place}-name`)
    const value = cellOf(columns, first, `option${place}-value`)
    if (!name || (name.toLowerCase() === 'title' && value.toLowerCase() === 'default title')) return []
    const arabic = cellOf(columns, first, `option${place}-name-ar`)
    return [{ place, code: slugFrom(name) || `option-${place}`, name: { en: name, ar: arabic || name }, values: new Map() }]
  })
}

function isVariant(row: Row, columns: Columns): boolean {
  return ['sku', 'price', 'quantity', 'option1-value', 'option2-value', 'option3-value'].some((field) => cellOf(columns, row, field) !== '')
}

function choose(row: Row, columns: Columns, options: readonly OptionColumn[], say: Say): Record<string, string> {
  const chosen: Record<string, string> = {}
  for (const { place, code, values } of options) {
    const text = cellOf(columns, row, `option${place}-value`)
    if (!text) {
      say(row, `option${place}-value`, 'option-missing')
      continue
    }
    // Small letters of any script: two values that differ in their address alone are still two.
    const value = slugFrom(text) || text.toLowerCase()
    values.set(value, values.get(value) ?? { en: text, ar: cellOf(columns, row, `option${place}-value-ar`) || text })
    chosen[code] = value
  }
  return chosen
}

function readSku(row: Row, otherwise: string, { columns, skus }: Reading, say: Say): string {
  const sku = cellOf(columns, row, 'sku') || otherwise
  if (sku.length > SKU_CHARACTERS) say(row, 'sku', 'sku-long', sku, String(SKU_CHARACTERS))
  const earlier = skus.get(sku)
  if (earlier !== undefined && earlier !== row.line) say(row, 'sku', 'sku-twice', sku, String(earlier))
  else skus.set(sku, row.line)
  return sku
}

/** A code below the bars that is no number of the trade is left out, and what was there stays. */
function gtinOf(row: Row, columns: Columns, say: Say): { gtin?: string } {
  const text = cellOf(columns, row, 'gtin').replace(/^'/, '')
  if (!text) return {}
  const gtin = readGtin(text)
  if (gtin) return { gtin }
  say(row, 'gtin', 'gtin-invalid', text)
  return {}
}

function readPrices(row: Row, { columns, markets, marketCode }: Reading, say: Say): { market: string; price: Money }[] {
  const prices = markets.flatMap(({ code, currency }) => {
    if (/^(false|no|0)$/i.test(cellOf(columns, row, `included:${code}`))) return []
    const own = cellOf(columns, row, `price:${code}`)
    const field = own || code !== marketCode ? `price:${code}` : 'price'
    const text = own || (code === marketCode ? cellOf(columns, row, 'price') : '')
    if (!text) return []
    const price = readPrice(text, currency)
    if (typeof price !== 'string') return [{ market: code, price }]
    say(row, field, price, text, currency)
    return []
  })
  const asked = markets.some(({ code }) => cellOf(columns, row, `price:${code}`)) || cellOf(columns, row, 'price')
  if (!asked) say(row, 'price', 'price-missing')
  return prices
}

function stockOf(row: Row, { columns, countStock }: Reading, say: Say): { stock?: number } {
  const text = cellOf(columns, row, 'quantity')
  if (!text) return {}
  const units = readQuantity(text)
  if (units === null) say(row, 'quantity', 'quantity-unreadable', text)
  else if (units < 0 || units > MOST_UNITS) say(row, 'quantity', 'quantity-range', text, String(MOST_UNITS))
  else return countStock ? { stock: units } : {}
  return {}
}
