/** What a column can hold. */
export const plainFields = [
  ...['handle', 'title', 'title-ar', 'description', 'description-ar', 'category', 'type', 'published', 'status'],
  ...['option1-name', 'option1-value', 'option1-name-ar', 'option1-value-ar'],
  ...['option2-name', 'option2-value', 'option2-name-ar', 'option2-value-ar'],
  ...['option3-name', 'option3-value', 'option3-name-ar', 'option3-value-ar'],
  ...['sku', 'gtin', 'quantity', 'price', 'picture', 'picture-position', 'picture-alt', 'picture-alt-ar', 'variant-picture'],
  ...['manufacturer', 'manufacturer-postal', 'manufacturer-electronic'],
  ...['responsible', 'responsible-postal', 'responsible-electronic', 'safety', 'safety-ar'],
] as const

/** One of `plainFields`, or `price:ae` and `included:ae` for the price in a market and whether it is sold there. */
export type Field = string

const optionNames = (place: number): [Field, string[]][] => [
  [`option${place}-name`, [`option${place} name`]],
  [`option${place}-value`, [`option${place} value`]],
  [`option${place}-name-ar`, [`option${place} name ar`]],
  [`option${place}-value-ar`, [`option${place} value ar`]],
]

/** Headers as `plain` makes them: of both templates of Shopify, and of Souk's own export. */
const headers = new Map<string, Field>(
  (
    [
      ['handle', ['handle', 'url handle']],
      ['title', ['title', 'title en', 'name']],
      ['title-ar', ['title ar', 'العنوان', 'الاسم']],
      ['description', ['body html', 'description', 'body html en', 'description en']],
      ['description-ar', ['body html ar', 'description ar', 'الوصف']],
      ['category', ['product category', 'category']],
      ['type', ['type', 'product type']],
      ['published', ['published', 'published on online store']],
      ['status', ['status']],
      ...[1, 2, 3].flatMap(optionNames),
      ['sku', ['variant sku', 'sku']],
      ['gtin', ['variant barcode', 'barcode', 'gtin', 'ean', 'upc', 'isbn', 'الباركود']],
      ['quantity', ['variant inventory qty', 'inventory quantity', 'inventory qty', 'quantity', 'الكمية']],
      ['price', ['variant price', 'price', 'السعر']],
      ['picture', ['image src', 'product image url', 'image url']],
      ['picture-position', ['image position']],
      ['picture-alt', ['image alt text', 'image alt text en']],
      ['picture-alt-ar', ['image alt text ar']],
      ['variant-picture', ['variant image', 'variant image url']],
      ['manufacturer', ['manufacturer', 'manufacturer name']],
      ['manufacturer-postal', ['manufacturer address']],
      ['manufacturer-electronic', ['manufacturer contact', 'manufacturer email']],
      ['responsible', ['responsible person', 'eu responsible person']],
      ['responsible-postal', ['responsible person address']],
      ['responsible-electronic', ['responsible person contact', 'responsible person email']],
      ['safety', ['safety', 'safety en', 'safety information']],
      ['safety-ar', ['safety ar']],
    ] as [Field, string[]][]
  ).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

/** Lower case, words parted by one blank: `Body (HTML)` is `body html`. */
const plain = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim()

export interface MarketNames {
  readonly code: string
  readonly name: { readonly en: string; readonly ar: string }
  readonly country: string
  readonly currency: string
}

/** What each column seems to hold; null for one that is left out. The first of two equal columns counts. */
export function suggestFields(header: readonly string[], markets: readonly MarketNames[]): (Field | null)[] {
  const taken = new Set<Field>()
  return header.map((name) => {
    const field = headers.get(plain(name)) ?? ofMarket(plain(name), markets)
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

/** `Price / Jordan` and `Included / Jordan`, by the market's name, code, country or currency. */
function ofMarket(header: string, markets: readonly MarketNames[]): Field | null {
  const [, kind, place] = /^(price|included)\s*\/\s*(.+)$/.exec(header) ?? []
  if (!kind || !place) return null
  const market = markets.find(({ code, name, country, currency }) =>
    [code, name.en, name.ar, country, currency].some((word) => plain(word) === place),
  )
  return market ? `${kind}:${market.code}` : null
}

export const isField = (field: string, markets: readonly { readonly code: string }[]): boolean =>
  (plainFields as readonly string[]).includes(field) ||
  markets.some(({ code }) => field === `price:${code}` || field === `included:${code}`)
