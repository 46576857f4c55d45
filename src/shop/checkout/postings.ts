import type { AccountName, Ledger } from '#money/ledger'
import type { Party } from '#money/splits'
import { newUuid, toUuid } from '#platform/ids'
import type { Order, SellerOrder } from '#shop/orders'

/** Whose account a part of a sale goes to. Sellers' and creators' money is held until the goods are delivered. */
function accountOf(party: Party, seller: SellerOrder, market: string, provider: string): AccountName['path'] {
  switch (party) {
    case 'seller':
      return `seller:${seller.organisationId}:held`
    case 'creator':
      return `creator:${seller.creator?.accountId ?? 'nobody'}:held`
    case 'agency':
      return `agency:${seller.creator?.accountId ?? 'nobody'}:held`
    case 'platform':
      return `platform:${market}:commission`
    case 'processor':
      return `processor:${provider}:fees`
    case 'delivery':
      return 'delivery:souk:held'
    case 'tax':
      return `market:${market}:tax`
  }
}

/** JSON for `shop.confirm_checkout`: one linked set for each seller's order, from the provider's clearing account to everyone in the split. */
export async function postingsOf(ledger: Pick<Ledger, 'numbersOf'>, order: Order, provider: string): Promise<object[]> {
  const asset = order.currency
  return Promise.all(
    order.sellers.map(async (seller) => {
      const parts = Object.entries(seller.split) as [Party, bigint][]
      const names: AccountName[] = parts.map(([party]) => ({ path: accountOf(party, seller, order.marketCode, provider), asset }))
      const [clearing, ...credits] = await ledger.numbersOf([{ path: `provider:${provider}:clearing`, asset }, ...names])
      return {
        ...{ order_id: toUuid(order.id), seller_order_id: toUuid(seller.id), set_id: newUuid(), asset, occurred_at: order.placedAt },
        debit: clearing,
        credits,
        amounts: parts.map(([, amount]) => amount.toString()),
        codes: parts.map(([party]) => `sale-${party}`),
      }
    }),
  )
}
