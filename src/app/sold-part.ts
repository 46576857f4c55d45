import type { SoldSource } from '#money/settlements'
import type { Organisations } from '#people/organisations'
import { fromUuid } from '#platform/ids'
import { nameSplit, type Orders } from '#shop/orders'

/** What was sold under a seller's order: money knows no order, so it asks here. */
export const soldPart =
  (orders: () => Pick<Orders, 'findSellerOrder'>, organisations: Pick<Organisations, 'get'>): SoldSource =>
  async (sellerOrderId) => {
    const sold = await orders().findSellerOrder(fromUuid('sor', sellerOrderId))
    if (!sold) return null
    const { organisationId, order } = sold
    const { name } = await organisations.get(organisationId)
    const { marketCode, currency, placedAt, paymentId, taxRateBasisPoints, taxIncluded } = order
    const parts = nameSplit([sold], { currency, taxRateBasisPoints, taxIncluded, nameOf: () => name })
    return {
      ...{ organisationId, number: `SK-${sold.number}`, paymentId, marketCode, currency, gross: sold.total, placedAt },
      parts: parts.map(({ party, name: of, amount }) => ({ party, name: of, amount: BigInt(amount.amount) })),
      deliveredAt: sold.deliveredAt,
      cancelled: sold.phase === 'cancelled',
    }
  }
