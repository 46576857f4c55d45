import type { Selectable } from 'kysely'
import type { Party } from '#money/splits'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { DeskOrder, Order, OrderLine, PlacedOrder, SellerOrder, SplitAmounts } from './order.ts'
import type { OrderTables } from './tables.ts'

type OrderRow = Selectable<OrderTables['shop.order']>
type SellerRow = Selectable<OrderTables['shop.seller_order']>
type LineRow = Selectable<OrderTables['shop.order_line']>

export function orderFromRow(row: OrderRow): Omit<PlacedOrder, 'sellers'> {
  return {
    id: fromUuid('ord', row.id),
    number: row.number,
    viewerId: fromUuid('vwr', row.viewer_id),
    paymentId: row.payment_id,
    marketCode: row.market_code,
    currency: row.currency,
    ...{ goods: row.goods, delivery: row.delivery, discount: row.discount, tax: row.tax, total: row.total },
    taxIncluded: row.tax_included,
    taxRateBasisPoints: row.tax_rate_basis_points,
    ...{ contact: row.contact, address: row.address, language: row.language, shipping: row.shipping },
    occasion: row.occasion_kind === null ? null : { kind: row.occasion_kind, id: row.occasion_id!, mediaTime: row.media_time },
    heldAt: row.held_at,
    placedAt: row.placed_at,
  }
}

const sharesFrom = (kept: Readonly<Record<string, string>>): SplitAmounts =>
  Object.fromEntries(Object.entries(kept).map(([party, amount]) => [party as Party, BigInt(amount)]))

export function sellerFromRow(row: SellerRow, lines: readonly LineRow[]): SellerOrder {
  return {
    id: fromUuid('sor', row.id),
    organisationId: fromUuid('org', row.organisation_id),
    ...{ goods: row.goods, delivery: row.delivery, discount: row.discount, tax: row.tax, total: row.total },
    split: sharesFrom(row.split),
    subsidy: sharesFrom(row.subsidy ?? {}),
    adjustments: (row.adjustments ?? []).map((kept) => ({ ...kept, amount: BigInt(kept.amount) })),
    creator: row.creator === null ? null : { accountId: row.creator.accountId as Id<'acc'>, name: row.creator.name },
    lines: lines.map(lineFromRow),
  }
}

export function deskFromRows(seller: SellerRow, order: OrderRow, lines: readonly LineRow[]): DeskOrder {
  return {
    ...sellerFromRow(seller, lines),
    ...{ number: seller.number, state: seller.state, phase: seller.phase, fulfilment: seller.fulfilment },
    ...{ holdUntil: seller.hold_until, deliveredAt: seller.delivered_at, returnUntil: seller.return_until },
    ...{ refunded: seller.refunded, unreadBySeller: seller.unread_by_seller, unreadByBuyer: seller.unread_by_buyer },
    units: lines.map(({ position, quantity, shipped, cancelled, returned }) => ({ position, quantity, shipped, cancelled, returned })),
    order: { ...orderFromRow(order), linkVersion: order.link_version },
  }
}

export function lineFromRow(row: LineRow): OrderLine {
  return {
    holdId: fromUuid('hld', row.hold_id),
    variantId: fromUuid('var', row.variant_id),
    quantity: row.quantity,
    unitPrice: row.unit_price,
    total: row.total,
    discount: row.discount,
    snapshot: row.snapshot,
  }
}

/** JSON for `shop.place_orders`: amounts as digits, ids as UUIDs. */
export function orderToRows(order: Order): { order: object; sellers: object[]; lines: object[] } {
  const id = toUuid(order.id)
  return {
    order: {
      id,
      viewer_id: toUuid(order.viewerId),
      payment_id: order.paymentId,
      market_code: order.marketCode,
      currency: order.currency,
      ...amountsOf(order),
      tax_included: order.taxIncluded,
      tax_rate_basis_points: order.taxRateBasisPoints,
      ...{ contact: order.contact, address: order.address, language: order.language, shipping: order.shipping },
      occasion_kind: order.occasion?.kind,
      occasion_id: order.occasion?.id,
      media_time: order.occasion?.mediaTime?.toString(),
      held_at: order.heldAt,
      placed_at: order.placedAt,
      seller_orders: order.sellers.map((seller) => toUuid(seller.id)),
    },
    sellers: order.sellers.map((seller) => ({
      id: toUuid(seller.id),
      order_id: id,
      organisation_id: toUuid(seller.organisationId),
      ...amountsOf(seller),
      split: sharesToRow(seller.split),
      ...(seller.adjustments.length > 0 && {
        adjustments: seller.adjustments.map((adjustment) => ({ ...adjustment, amount: adjustment.amount.toString() })),
        subsidy: sharesToRow(seller.subsidy),
      }),
      creator: seller.creator,
    })),
    lines: order.sellers.flatMap((seller) =>
      seller.lines.map((line, position) => ({
        seller_order_id: toUuid(seller.id),
        order_id: id,
        position,
        hold_id: toUuid(line.holdId),
        variant_id: toUuid(line.variantId),
        quantity: line.quantity,
        unit_price: line.unitPrice.toString(),
        total: line.total.toString(),
        ...(line.discount > 0n && { discount: line.discount.toString() }),
        snapshot: line.snapshot,
      })),
    ),
  }
}

const sharesToRow = (shares: SplitAmounts): Record<string, string> =>
  Object.fromEntries(Object.entries(shares).map(([party, amount]) => [party, amount.toString()]))

const amountsOf = ({ goods, delivery, discount, tax, total }: Pick<Order, 'goods' | 'delivery' | 'discount' | 'tax' | 'total'>) => ({
  ...{ goods: goods.toString(), delivery: delivery.toString(), tax: tax.toString(), total: total.toString() },
  ...(discount > 0n && { discount: discount.toString() }),
})
