import type { Sql } from '#platform/db'
import { type Id, newUuid, toUuid } from '#platform/ids'
import type { LockedOrder } from './change-order.ts'
import { lock, turns } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import { reasonText } from './formats.ts'
import { type InvoiceContent, invoiceNumber } from './invoice.ts'
import { type DeskOrder, numberText } from './order.ts'
import { orderProblems } from './problems.ts'
import type { OrderTables } from './tables.ts'

type Kind = 'invoice' | 'credit-note'

export interface IssuedInvoice {
  readonly kind: Kind
  readonly number: string
  readonly issuedAt: Date
  readonly content: InvoiceContent
}

/**
 * The invoice of an order, or the credit note of one of its refunds. Issued at the first time somebody asks, with the next number of the seller's
 * series; the same for ever after.
 */
export async function issueInvoice(parts: OrderParts, id: Id<'sor'>, refundId: string | null): Promise<IssuedInvoice> {
  return turns.take(() =>
    parts.db.transaction(async (sql) => {
      const locked = await lock(parts, sql, id, [])
      if (!locked) throw orderProblems['order-unknown']()
      const invoice = (await readIssued(parts, sql, id, null)) ?? (await issue(parts, locked, { kind: 'invoice', refundId: null }))
      if (refundId === null) return invoice
      return (
        (await readIssued(parts, sql, id, refundId)) ??
        issue(parts, locked, { kind: 'credit-note', refundId, invoiceNumber: invoice.number })
      )
    }),
  )
}

async function readIssued(parts: OrderParts, sql: Sql, id: Id<'sor'>, refundId: string | null): Promise<IssuedInvoice | null> {
  const row = await parts.db
    .tablesOn<OrderTables>(sql)
    .selectFrom('shop.invoice')
    .selectAll()
    .where('seller_order_id', '=', toUuid(id))
    .where('refund_id', refundId === null ? 'is' : '=', refundId)
    .executeTakeFirst()
  return row
    ? {
        kind: row.kind,
        number: invoiceNumber(row.content.seller.prefix, row.kind, row.number),
        issuedAt: row.issued_at,
        content: row.content,
      }
    : null
}

interface Issuing {
  kind: Kind
  refundId: string | null
  invoiceNumber?: string
}

async function issue(
  parts: OrderParts,
  { sql, now }: LockedOrder,
  { kind, refundId, invoiceNumber: of = '' }: Issuing,
): Promise<IssuedInvoice> {
  const organisation = toUuid(now.organisationId)
  const content = refundId === null ? await invoiceContent(parts, sql, now) : await creditContent(parts, sql, now, refundId, of)
  // Drawn last: whoever waits for the next number waits for little.
  const drawn = await sql.query<{ last: number }>(
    `insert into shop.invoice_series (organisation_id, kind, last) values ($1, $2, 1)
     on conflict (organisation_id, kind) do update set last = shop.invoice_series.last + 1 returning last`,
    [organisation, kind],
  )
  const number = drawn.rows[0]!.last
  const issuedAt = parts.clock.now()
  await parts.db
    .tablesOn<OrderTables>(sql)
    .insertInto('shop.invoice')
    .values({
      ...{ id: newUuid(), organisation_id: organisation, kind, number, seller_order_id: toUuid(now.id), refund_id: refundId },
      ...{ issued_at: issuedAt, content: JSON.stringify(content) },
    })
    .execute()
  return { kind, number: invoiceNumber(content.seller.prefix, kind, number), issuedAt, content }
}

export interface SellerIdentity {
  readonly legalName: string
  readonly address: string
  readonly taxNumber: string
  readonly prefix: string
}

/** What stands on a seller's invoices; the brand's own name where nobody said more. */
export async function readIdentity(parts: OrderParts, organisationId: Id<'org'>, sql: Sql = parts.db.pool): Promise<SellerIdentity> {
  const [row, brand] = await Promise.all([
    parts.db
      .tablesOn<OrderTables>(sql)
      .selectFrom('shop.seller_identity')
      .selectAll()
      .where('organisation_id', '=', toUuid(organisationId))
      .executeTakeFirst(),
    parts.organisations.get(organisationId),
  ])
  if (row) return { legalName: row.legal_name, address: row.address, taxNumber: row.tax_number, prefix: row.invoice_prefix }
  const prefix = brand.slug
    .split('-')
    .map((word) => word[0]!.toUpperCase())
    .join('')
  return { legalName: brand.name.en, address: '', taxNumber: '', prefix }
}

export async function writeIdentity(parts: OrderParts, organisationId: Id<'org'>, identity: SellerIdentity): Promise<void> {
  const set = { legal_name: identity.legalName, address: identity.address, tax_number: identity.taxNumber, invoice_prefix: identity.prefix }
  await parts.db
    .tables<OrderTables>()
    .insertInto('shop.seller_identity')
    .values({ organisation_id: toUuid(organisationId), ...set })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(set))
    .execute()
}

async function frame(parts: OrderParts, sql: Sql, now: DeskOrder) {
  const [identity, market] = await Promise.all([readIdentity(parts, now.organisationId, sql), parts.markets.get(now.order.marketCode)])
  const { legalName: name, address, taxNumber, prefix } = identity
  const { order } = now
  const to = order.address
  return {
    seller: { name, address, taxNumber, prefix },
    buyer: {
      name: order.contact.name,
      lines: [to.line1, to.line2, to.area, `${to.city}, ${to.country}`].filter((line) => line !== undefined),
    },
    ...{
      orderNumber: numberText(now.number),
      currency: order.currency,
      orderedAt: order.placedAt.toISOString(),
      timeZone: market.timeZone,
    },
    ...{ taxRateBasisPoints: order.taxRateBasisPoints, taxIncluded: order.taxIncluded },
  }
}

async function invoiceContent(parts: OrderParts, sql: Sql, now: DeskOrder): Promise<InvoiceContent> {
  return {
    ...(await frame(parts, sql, now)),
    lines: now.lines.map(({ snapshot: { productTitle, variantTitle }, quantity, total }) => ({
      title: { en: `${productTitle.en}, ${variantTitle.en}`, ar: `${productTitle.ar}، ${variantTitle.ar}` },
      ...{ quantity, total: total.toString() },
    })),
    ...{ delivery: now.delivery.toString(), tax: now.tax.toString(), reduction: now.discount.toString(), total: now.total.toString() },
    invoiceNumber: null,
  }
}

async function creditContent(parts: OrderParts, sql: Sql, now: DeskOrder, refundId: string, of: string): Promise<InvoiceContent> {
  const refund = await parts.db
    .tablesOn<OrderTables>(sql)
    .selectFrom('shop.order_refund')
    .selectAll()
    .where('id', '=', refundId)
    .where('seller_order_id', '=', toUuid(now.id))
    .where('state', '=', 'succeeded')
    .executeTakeFirst()
  if (!refund) throw orderProblems['order-unknown']()
  const title = { en: `Refund: ${reasonText(refund.reason_code, 'en')}`, ar: `ردّ مبلغ: ${reasonText(refund.reason_code, 'ar')}` }
  return {
    ...(await frame(parts, sql, now)),
    lines: [{ title, quantity: 1, total: (now.order.taxIncluded ? refund.amount : refund.amount - refund.tax).toString() }],
    ...{ delivery: '0', tax: refund.tax.toString(), reduction: '0', total: refund.amount.toString(), invoiceNumber: of },
  }
}
