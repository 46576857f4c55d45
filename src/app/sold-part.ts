import type { SoldPart, SoldSource } from '#money/settlements'
import type { Organisations } from '#people/organisations'
import { fromUuid, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { type DeskOrder, nameSplit, type Orders } from '#shop/orders'

/** What was sold under sellers' orders: money knows no order, so it asks here. */
export const soldPart =
  (orders: () => Pick<Orders, 'findSellerOrders'>, organisations: Pick<Organisations, 'getMany'>): SoldSource =>
  async (sellerOrderIds) => {
    const found = await orders().findSellerOrders(sellerOrderIds.map((id) => fromUuid('sor', id)))
    const sellers = await organisations.getMany(found.map(({ organisationId }) => organisationId))
    return new Map(
      found.flatMap((sold) => {
        const seller = sellers.get(sold.organisationId)
        return seller ? [[toUuid(sold.id), partOf(sold, seller.name)] as const] : []
      }),
    )
  }

function partOf(sold: DeskOrder, name: Bilingual): SoldPart {
  const { organisationId, order } = sold
  const { marketCode, currency, placedAt, paymentId, taxRateBasisPoints, taxIncluded } = order
  const parts = nameSplit([sold], { currency, taxRateBasisPoints, taxIncluded, nameOf: () => name })
  return {
    ...{ organisationId, number: `SK-${sold.number}`, paymentId, marketCode, currency, gross: sold.total, placedAt },
    parts: parts.map(({ party, name: of, amount }) => ({ party, name: of, amount: BigInt(amount.amount) })),
    deliveredAt: sold.deliveredAt,
    cancelled: sold.phase === 'cancelled',
  }
}
