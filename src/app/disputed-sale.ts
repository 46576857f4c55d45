import type { SaleSource } from '#money/disputes'
import type { Organisations } from '#people/organisations'
import { fromUuid } from '#platform/ids'
import type { Orders } from '#shop/orders'

/** What a disputed payment had paid for: money knows no order, so it asks here. */
export const disputedSale =
  (orders: () => Pick<Orders, 'find'>, organisations: Pick<Organisations, 'get'>): SaleSource =>
  async ({ kind, id }) => {
    const order = kind === 'order' ? await orders().find(fromUuid('ord', id)) : null
    if (!order) return null
    const sellers = await Promise.all(
      order.sellers.map(async (seller) => ({
        ...{ organisationId: seller.organisationId, sellerOrderId: seller.id, creatorName: seller.creator?.name ?? null },
        name: (await organisations.get(seller.organisationId)).name,
      })),
    )
    return {
      number: `SK-${order.number}`,
      placedAt: order.placedAt.toISOString(),
      marketCode: order.marketCode,
      buyer: { name: order.contact.name, email: order.contact.email },
      sellers,
    }
  }
