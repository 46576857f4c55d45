import type { LotWire, WinWire } from '#shop/auctions/contract'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { ProductCard } from '../../api/types.ts'
import type { Kept } from '../page/sale-card.ts'

/** The lot as the buy sheet knows goods: one thing of one kind, at the price it was won for. */
export const cardOf = (lot: LotWire, win: WinWire): ProductCard => ({
  ...{ id: lot.productId, slug: '', title: lot.title, pictureUrl: lot.pictureUrl, options: [] },
  variants: [
    { id: lot.variantId, sku: '', title: lot.variantTitle, options: {}, pictureUrl: lot.pictureUrl, price: win.price, available: 1 },
  ],
})

/** What the winner pays on the buy sheet; in another browser than the one that bid, it is brought here first. */
export async function keptFor(lot: LotWire, win: WinWire, token?: string): Promise<Kept> {
  const asked = { params: { path: { id: lot.id } }, body: token ? { token } : {} }
  const here = win.holdId && !token ? win : await answered(api.POST('/api/lots/{id}/win', asked))
  const hold = await answered(api.GET('/api/checkout/holds/{id}', { params: { path: { id: here.holdId! } } }))
  const spanSeconds = Math.max(60, lot.payMinutes * 60, (Date.parse(hold.expiresAt) - serverNow()) / 1000)
  return { product: cardOf(lot, win), hold, spanSeconds }
}
