import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { PaymentRow } from '#money/payments'
import { toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { toWire } from '#platform/money'
import type { Care, timelineStepSchema } from './care-contract.ts'
import type { OrderParts } from './deps.ts'
import { invoiceNumber } from './invoice.ts'
import { worthOf } from './money-back.ts'
import type { DeskOrder } from './order.ts'
import type { OrderTables } from './tables.ts'
import { cardOf, labelOf } from './wire.ts'

type Step = z.input<typeof timelineStepSchema>

/** What became of an order: for both sides, as far as each may know it. Read in one go. */
export async function readCare(parts: OrderParts, desk: DeskOrder, payment: PaymentRow | undefined, side: 'buyer' | 'seller') {
  const tables = parts.db.tables<OrderTables>()
  const id = toUuid(desk.id)
  const [events, parcels, parcelLines, refunds, cancellation, invoices] = await Promise.all([
    tables.selectFrom('shop.order_event').selectAll().where('seller_order_id', '=', id).orderBy('at').orderBy('id').execute(),
    tables.selectFrom('shop.parcel').selectAll().where('seller_order_id', '=', id).orderBy('number').execute(),
    tables
      .selectFrom('shop.parcel_line as line')
      .innerJoin('shop.parcel as parcel', 'parcel.id', 'line.parcel_id')
      .selectAll('line')
      .where('parcel.seller_order_id', '=', id)
      .execute(),
    tables.selectFrom('shop.order_refund').selectAll().where('seller_order_id', '=', id).orderBy('number').execute(),
    tables.selectFrom('shop.order_cancellation').selectAll().where('seller_order_id', '=', id).orderBy('id', 'desc').executeTakeFirst(),
    tables.selectFrom('shop.invoice').selectAll().where('seller_order_id', '=', id).orderBy('issued_at').execute(),
  ])
  const { currency } = desk.order
  const wire = (amount: bigint) => toWire({ amount, currency })
  const worth = worthOf(desk)
  const given = refunds.filter((refund) => refund.state !== 'failed')
  const refundedUnits = (position: number): number =>
    given.flatMap((refund) => refund.lines).reduce((sum, line) => sum + (line.position === position ? line.quantity : 0), 0)
  const care: Care = {
    holdUntil: desk.holdUntil?.toISOString() ?? null,
    returnUntil: desk.returnUntil?.toISOString() ?? null,
    refunded: wire(desk.refunded),
    units: desk.units.map(({ position, shipped, cancelled, returned }, index) => ({
      ...{ position, shipped, cancelled, returned, refunded: refundedUnits(position), worth: wire(worth.lines[index]!) },
    })),
    deliveryWorth: wire(worth.delivery - given.reduce((sum, refund) => sum + refund.delivery, 0n)),
    parcels: parcels.map((parcel) => ({
      ...{ id: parcel.id, number: parcel.number, carrier: parcel.carrier, trackingNumber: parcel.tracking_number },
      ...{
        trackingUrl: parcel.tracking_url,
        shippedAt: parcel.shipped_at.toISOString(),
        deliveredAt: parcel.delivered_at?.toISOString() ?? null,
      },
      lines: parcelLines.filter((line) => line.parcel_id === parcel.id).map(({ position, quantity }) => ({ position, quantity })),
    })),
    refunds: refunds.map((refund) => ({
      ...{ id: refund.id, amount: wire(refund.amount), reasonCode: refund.reason_code, note: refund.note, state: refund.state },
      ...{ at: refund.at.toISOString(), settledAt: refund.settled_at?.toISOString() ?? null },
    })),
    cancellation: cancellation
      ? {
          ...{ state: cancellation.state, reasonCode: cancellation.reason_code, note: cancellation.note, answer: cancellation.answer },
          askedAt: cancellation.asked_at.toISOString(),
        }
      : null,
    invoices: invoices.map((invoice) => ({
      ...{ id: invoice.id, kind: invoice.kind, issuedAt: invoice.issued_at.toISOString() },
      number: invoiceNumber(invoice.content.seller.prefix, invoice.kind, invoice.number),
    })),
    unread: side === 'seller' ? desk.unreadBySeller : desk.unreadByBuyer,
    timeline: [
      ...beginning(desk, payment),
      ...events.filter(({ kind }) => kind !== 'placed').map((event) => stepOf(event, wire, side)),
    ].toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
  }
  const dispute = events.findLast(({ kind }) => kind === 'disputed')?.facts.disputeState ?? null
  return { care, dispute }
}

const blank = { detail: null, by: null, reasonCode: null, note: null, amount: null, until: null }

function beginning(desk: DeskOrder, payment: PaymentRow | undefined): Step[] {
  const label = labelOf(cardOf(payment))
  const { heldAt, placedAt } = desk.order
  return [
    { ...blank, at: heldAt.toISOString(), kind: 'held' },
    { ...blank, at: placedAt.toISOString(), kind: 'paid', detail: { en: label, ar: label }, until: desk.holdUntil?.toISOString() ?? null },
    ...(payment?.state === 'captured' ? [{ ...blank, at: payment.updated_at.toISOString(), kind: 'captured' as const }] : []),
  ]
}

type EventRow = Selectable<OrderTables['shop.order_event']>

/** What a bank made of a payment, as both sides may read it. */
const disputeWords: Readonly<Record<string, Bilingual>> = {
  'under-review': { en: 'Answered: the bank decides', ar: 'أُرسل الرد والقرار للبنك' },
  won: { en: 'Decided for the shop', ar: 'حُسم لصالح المتجر' },
  lost: { en: 'Decided for the buyer', ar: 'حُسم لصالح المشتري' },
}

function stepOf(event: EventRow, wire: (amount: bigint) => ReturnType<typeof toWire>, side: 'buyer' | 'seller'): Step {
  const { facts, actor_kind: kind } = event
  const parcel = facts.carrier ? `${facts.carrier} · ${facts.trackingNumber ?? ''}` : null
  return {
    ...{ at: event.at.toISOString(), kind: event.kind },
    detail: parcel === null ? (disputeWords[facts.disputeState ?? ''] ?? null) : { en: parcel, ar: parcel },
    // Who of a brand did something is the brand's own affair.
    by: kind === 'souk' ? null : { kind, name: side === 'seller' || kind === 'buyer' ? event.actor_name : null },
    reasonCode: facts.reasonCode ?? null,
    note: event.reason,
    amount: facts.amount === undefined ? null : wire(BigInt(facts.amount)),
    until: facts.until ?? null,
  }
}
