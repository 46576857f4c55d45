import { answered, api } from '../../api/client.ts'
import type { MyClaim } from '../../api/types.ts'
import type { Basket } from '../cart/cart-purchase.ts'

/** Claims that can be paid in this browser now. */
export const payable = (claims: readonly MyClaim[]): string[] =>
  claims.flatMap(({ place }) => (place.state === 'turn' && place.holdId ? [place.holdId] : []))

export const claimsKey = 'souk.claims.attempt'

/** What claims keep, bought together: as long as it runs, and no longer. */
export const claimsBasket = (holdIds: readonly string[]): Basket => ({
  key: claimsKey,
  async keep() {
    const holds = await Promise.all(holdIds.map((id) => answered(api.GET('/api/checkout/holds/{id}', { params: { path: { id } } }))))
    return { holds: holds.filter(({ state }) => state === 'held'), refused: [] }
  },
})
