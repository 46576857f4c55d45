import { answered, api } from '../../api/client.ts'
import type { ProductCard } from '../../api/types.ts'
import { type Attempt, dropAttempt } from './attempt.ts'
import type { BuyPlace } from './buy-place.ts'
import { type BuyOffer, Checkout } from './checkout.ts'
import type { StockLevels } from './variants.ts'

let active: Checkout | null = null

interface Wanted {
  show: BuyPlace
  product: ProductCard
  stock: StockLevels
  /** What a reload left behind. */
  saved: Attempt | null
  /** The offer that runs on it now. */
  offer: BuyOffer | null
}

/** Gives back the units of a purchase that is not wanted any more. */
export async function letGo(attempt: Attempt): Promise<void> {
  if (active) {
    active.giveUp()
    active = null
    return
  }
  dropAttempt(localStorage)
  await answered(api.DELETE('/api/checkout/holds/{id}', { params: { path: { id: attempt.hold.id } } })).catch(() => undefined)
}

/** The purchase under way for this product, or a new one. There is one at a time: another product gives the first one's units back,
 * and so does an offer that the first one missed. */
export function checkoutFor({ show, product, stock, saved, offer }: Wanted): Checkout {
  const step = active?.view.read().step
  if (active && active.product.id === product.id && step !== 'done' && !active.misses(offer)) return active
  if (active && step !== 'done') active.giveUp()
  active = new Checkout({ show, product, stock, offer, saved: saved?.productId === product.id ? saved : null })
  return active
}
