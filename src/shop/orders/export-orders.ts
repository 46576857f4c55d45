import { Readable } from 'node:stream'
import { type Actor, httpProblems } from '#platform/http'
import { decimalOf } from '#platform/money'
import type { OrderParts } from './deps.ts'
import { numberText } from './order.ts'
import { type DeskQuery, type LineRow, readDeskPage, readLines, readOrderRows, type SellerRow } from './store.ts'
import type { OrderTables } from './tables.ts'

const ROWS_PER_READ = 500
const FORMULA = /^[\s]*[=+\-@\t\r]/

const HEAD = [
  ...[
    'number',
    'placed_at',
    'state',
    'buyer',
    'email',
    'phone',
    'address',
    'city',
    'country',
    'sku',
    'product',
    'variant',
    'quantity',
    'shipped',
  ],
  ...['cancelled', 'returned', 'unit_price', 'line_total', 'goods', 'delivery', 'discount', 'tax', 'total', 'refunded', 'currency'],
]

/** One cell by RFC 4180. What a spreadsheet would run as a formula is made plain text; a number stays one. */
export function cellOf(text: string): string {
  const plain = FORMULA.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
const lineOf = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\r\n`

type Filter = Pick<DeskQuery, 'organisationId' | 'search' | 'state'>

/** The orders that a filter shows, a line for each line, page by page as the receiver takes them: memory holds one page however many there are. */
export function exportOrders(parts: OrderParts, actor: Actor, filter: Filter): Readable {
  if (!actor.can('orders.read', filter.organisationId)) throw httpProblems.forbidden()
  return Readable.from(pages(parts, filter), { objectMode: false })
}

async function* pages(parts: OrderParts, filter: Filter): AsyncGenerator<string> {
  const tables = parts.db.tables<OrderTables>()
  // Spreadsheets take UTF-8 for something else without this sign.
  yield `\uFEFF${lineOf(HEAD)}`
  for (let after: DeskQuery['after'] = undefined; ; ) {
    const rows: SellerRow[] = await readDeskPage(tables, { ...filter, limit: ROWS_PER_READ, after })
    const page = rows.slice(0, ROWS_PER_READ)
    const [lines, orders] = await Promise.all([
      readLines(tables, page),
      readOrderRows(tables, [...new Set(page.map((row) => row.order_id))]),
    ])
    const text = page.flatMap((row) => (lines.get(row.id) ?? []).map((line) => exported(row, line, orders.get(row.order_id)!)))
    if (text.length > 0) yield text.join('')
    const last = page.at(-1)
    if (rows.length <= ROWS_PER_READ || !last) return
    after = { placedAt: last.placed_at, id: last.id }
  }
}

type OrderRow = Awaited<ReturnType<typeof readOrderRows>> extends Map<string, infer Row> ? Row : never

function exported(row: SellerRow, line: LineRow, { contact, address }: OrderRow): string {
  const money = (amount: bigint): string => decimalOf(amount, row.currency).replaceAll(',', '')
  const street = [address.line1, address.line2, address.area].filter(Boolean).join(', ')
  const { sku, productTitle, variantTitle } = line.snapshot
  return lineOf([
    ...[numberText(row.number), row.placed_at.toISOString(), row.state, contact.name, contact.email, contact.phone ?? ''],
    ...[street, address.city, address.country, sku, productTitle.en, variantTitle.en],
    ...[line.quantity, line.shipped, line.cancelled, line.returned].map(String),
    ...[line.unit_price, line.total, row.goods, row.delivery, row.discount, row.tax, row.total, row.refunded].map(money),
    row.currency,
  ])
}
