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

/**
 * JSON for `shop.confirm_checkout`: one linked set for each seller's order, from the provider's clearing account to everyone in the split, and
 * from the platform's promotions to those whose part it stands in for. A seller's order of nothing posts nothing.
 */
export async function postingsOf(ledger: Pick<Ledger, 'numbersOf'>, order: Order, provider: string): Promise<object[]> {
  const postings = await Promise.all(order.sellers.map((seller) => postingOf(ledger, order, seller, provider)))
  return postings.filter((posting) => posting !== null)
}

async function postingOf(ledger: Pick<Ledger, 'numbersOf'>, order: Order, seller: SellerOrder, provider: string): Promise<object | null> {
  const asset = order.currency
  const paid = Object.entries(seller.split) as [Party, bigint][]
  const funded = (Object.entries(seller.subsidy) as [Party, bigint][]).filter(([, amount]) => amount > 0n)
  const parts = [...paid, ...funded]
  if (parts.length === 0) return null
  const names: AccountName[] = parts.map(([party]) => ({ path: accountOf(party, seller, order.marketCode, provider), asset }))
  const payers: AccountName[] = [{ path: `provider:${provider}:clearing`, asset }]
  if (funded.length > 0) payers.push({ path: `platform:${order.marketCode}:promotions`, asset })
  const numbers = await ledger.numbersOf([...payers, ...names])
  const [clearing, promotions] = numbers
  return {
    ...{ order_id: toUuid(order.id), seller_order_id: toUuid(seller.id), set_id: newUuid(), asset, occurred_at: order.placedAt },
    debit: clearing,
    ...(funded.length > 0 && { debits: [...paid.map(() => clearing), ...funded.map(() => promotions)] }),
    credits: numbers.slice(payers.length),
    amounts: parts.map(([, amount]) => amount.toString()),
    codes: [...paid.map(([party]) => `sale-${party}`), ...funded.map(([party]) => `sale-${party}-funded`)],
  }
}
