import type { Market } from '#markets'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Category, Product, Variant } from '#shop/catalog'
import { admit } from './begin-import.ts'
import { writeRow } from './csv/write-row.ts'
import { decimalOf } from './decimal.ts'
import type { Desk } from './deps.ts'
import { type ProductPiece, walkProducts } from './walk-products.ts'

type Cell = string | number | null
const PLACES = [0, 1, 2] as const

/** What another shop reads of a product, with what only a Souk reads behind. */
interface Exporting {
  readonly vendor: string
  readonly publicUrl: string
  readonly home: Market | undefined
  readonly others: readonly Market[]
  readonly categories: ReadonlyMap<string, Category>
}

/** Everything a brand has, as one CSV file that Shopify and any Souk take in; piece by piece. */
export async function* exportProducts(desk: Desk, actor: Actor, organisationId: Id<'org'>): AsyncGenerator<string> {
  admit(actor, organisationId)
  const [home, ...others] = await desk.markets.list()
  const [{ name }, categories] = await Promise.all([desk.organisations.get(organisationId), desk.catalog.categories.list()])
  const exporting: Exporting = {
    ...{ vendor: name.en, publicUrl: desk.publicUrl, home, others },
    categories: new Map(categories.map((category) => [category.id, category])),
  }
  yield writeRow(headerOf(exporting))
  for await (const piece of walkProducts(desk, organisationId, false)) {
    yield piece.products.flatMap((product) => rowsOf(exporting, product, piece).map((cells) => writeRow(cells))).join('')
  }
}

const headerOf = ({ others }: Exporting): string[] => [
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Product Category', 'Published', 'Status'],
  ...PLACES.flatMap((place) => [`Option${place + 1} Name`, `Option${place + 1} Value`]),
  ...['Variant SKU', 'Variant Inventory Tracker', 'Variant Inventory Qty', 'Variant Inventory Policy', 'Variant Price', 'Variant Barcode'],
  ...['Image Src', 'Image Position', 'Image Alt Text', 'Variant Image'],
  ...others.flatMap(({ name }) => [`Included / ${name.en}`, `Price / ${name.en}`]),
  ...['Title (ar)', 'Body (HTML) (ar)', 'Image Alt Text (ar)'],
  ...PLACES.flatMap((place) => [`Option${place + 1} Name (ar)`, `Option${place + 1} Value (ar)`]),
  ...['Manufacturer', 'Manufacturer Address', 'Manufacturer Contact'],
  ...['Responsible Person', 'Responsible Person Address', 'Responsible Person Contact', 'Safety', 'Safety (ar)'],
]

/** One row a variant; the pictures stand beside them, and below where there are more. */
function rowsOf(exporting: Exporting, product: Product, { onHand }: ProductPiece): Cell[][] {
  const rows = Math.max(product.variants.length, product.pictures.length)
  return Array.from({ length: rows }, (_, place) => {
    const variant = product.variants[place]
    return rowOf(exporting, product, { place, variant, units: variant ? (onHand.get(variant.id) ?? 0) : null })
  })
}

function rowOf(exporting: Exporting, product: Product, row: { place: number; variant: Variant | undefined; units: number | null }): Cell[] {
  const { place, variant, units } = row
  const once = (cell: Cell): Cell => (place === 0 ? cell : null)
  const of = (cell: (variant: Variant) => Cell): Cell => (variant ? cell(variant) : null)
  const picture = product.pictures[place]
  const address = (url: string): string => (url.startsWith('/') ? exporting.publicUrl + url : url)
  const { manufacturer, responsiblePerson, safety, description } = product
  return [
    ...[product.handle, once(product.title.en), once(description && htmlOf(description.en)), once(exporting.vendor)],
    ...[once(categoryOf(exporting, product)), once(product.state === 'published' ? 'TRUE' : 'FALSE'), once(statusOf(product))],
    ...PLACES.flatMap((at) => optionCells(product, variant, at, 'en', place === 0)),
    ...[
      of(({ sku }) => sku),
      of(() => 'shopify'),
      units,
      of(() => 'deny'),
      of((one) => priceIn(one, exporting.home)),
      of(({ gtin }) => gtin),
    ],
    ...[picture ? address(picture.url) : null, picture ? place + 1 : null, picture?.alt.en ?? null],
    of(({ pictureUrl }) => (pictureUrl && pictureUrl !== product.pictureUrl ? address(pictureUrl) : null)),
    ...exporting.others.flatMap((market) => [
      of(({ prices }) => (prices.has(market.code) ? 'TRUE' : 'FALSE')),
      of((one) => priceIn(one, market)),
    ]),
    ...[once(product.title.ar), once(description && htmlOf(description.ar)), picture?.alt.ar ?? null],
    ...PLACES.flatMap((at) => optionCells(product, variant, at, 'ar', place === 0)),
    ...[manufacturer?.name, manufacturer?.postal, manufacturer?.electronic].map((cell) => once(cell ?? null)),
    ...[responsiblePerson?.name, responsiblePerson?.postal, responsiblePerson?.electronic].map((cell) => once(cell ?? null)),
    ...[once(safety?.en ?? null), once(safety?.ar ?? null)],
  ]
}

function optionCells({ options }: Product, variant: Variant | undefined, at: number, language: 'en' | 'ar', isFirst: boolean): Cell[] {
  const option = options[at]
  if (!option) return at === 0 && options.length === 0 && isFirst && language === 'en' ? ['Title', 'Default Title'] : [null, null]
  const value = option.values.find(({ code }) => code === variant?.options[option.code])
  return [isFirst ? option.name[language] : null, value?.name[language] ?? null]
}

const priceIn = ({ prices }: Variant, market: Market | undefined): string | null => {
  const price = market && prices.get(market.code)
  return price ? decimalOf(price) : null
}

/** `Home and garden > Kitchen and dining > Cups`. */
function categoryOf({ categories }: Exporting, { categoryId }: Product): string | null {
  const path: string[] = []
  for (let at = categoryId && categories.get(categoryId); at; at = at.parentId ? categories.get(at.parentId) : undefined)
    path.unshift(at.name.en)
  return path.length > 0 ? path.join(' > ') : null
}

const statusOf = ({ state }: Product): string => (state === 'published' ? 'active' : state === 'withdrawn' ? 'archived' : 'draft')

const htmlOf = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')
