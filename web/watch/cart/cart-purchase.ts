import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { Cart, Hold, OrderRequest } from '../../api/types.ts'
import { createStore } from '../../live/session/store.ts'
import { spanSecondsOf } from '../buy/hold-keeper.ts'
import { Purchase } from '../buy/purchase.ts'
import { loadCart } from './cart-store.ts'

export interface Kept {
  state: 'asking' | 'kept' | 'over' | 'refused'
  holds: readonly Hold[]
  /** Lines of which nothing could be kept, and why. */
  refused: readonly { variantId: string; code: string; available: number | null }[]
  refusal: Refusal | null
  spanSeconds: number
}

interface Attempt {
  country: string
  returnWindowDays: number
  method: string | null
  coupons: readonly string[]
  holds: readonly Hold[]
  payment: OrderRequest | null
}

/** Goods that are kept together and paid together. */
export interface Basket {
  /** Where a checkout of it is remembered over a reload. */
  readonly key: string
  keep(): Promise<Pick<Kept, 'holds' | 'refused'>>
}

export const cartBasket: Basket = { key: 'souk.cart.attempt', keep: () => answered(api.POST('/api/cart/holds')) }

/** What a reload left behind of a checkout: worth going on with while its holds run, or while nobody knows what became of its payment. */
export function savedAttempt(key: string): Attempt | null {
  try {
    const saved = JSON.parse(localStorage.getItem(key) ?? 'null') as Attempt | null
    if (saved && (saved.payment || saved.holds.every(({ expiresAt }) => Date.parse(expiresAt) > serverNow()))) return saved
  } catch {
    // Written by another version of this page.
  }
  localStorage.removeItem(key)
  return null
}

/** The checkout of a cart or of claims: every line is kept at once, and one order is made of all that could be. */
export class CartPurchase extends Purchase {
  readonly basket: Basket
  readonly kept = createStore<Kept>({ state: 'asking', holds: [], refused: [], refusal: null, spanSeconds: 300 })

  constructor(basket: Basket, { country, returnWindowDays }: { country: string; returnWindowDays: number }, saved: Attempt | null = null) {
    super({ market: { country, returnWindowDays }, ...(saved && { method: saved.method, coupons: saved.coupons, payment: saved.payment }) })
    this.basket = basket
    if (saved) this.#goOn(saved)
    else void this.keepAll()
  }

  static of(cart: Cart): CartPurchase {
    return new CartPurchase(cartBasket, { country: cart.country ?? 'AE', returnWindowDays: cart.returnWindowDays ?? 0 })
  }

  /** When the first of its holds ends. */
  get endsAt(): number {
    return Math.min(...this.kept.read().holds.map(({ expiresAt }) => Date.parse(expiresAt)))
  }

  async keepAll(): Promise<void> {
    this.kept.change((now) => ({ ...now, state: 'asking', refusal: null }))
    try {
      const { holds, refused } = await this.basket.keep()
      const spanSeconds = holds[0] ? spanSecondsOf(holds[0].expiresAt, serverNow()) : 300
      this.kept.change({ state: holds.length > 0 ? 'kept' : 'refused', holds, refused, refusal: null, spanSeconds })
      void this.readQuote()
    } catch (error) {
      this.kept.change((now) => ({ ...now, state: 'refused', refusal: asRefusal(error) }))
    }
  }

  lapse(): void {
    localStorage.removeItem(this.basket.key)
    this.kept.change((now) => ({ ...now, state: 'over' }))
  }

  protected heldIds(): readonly string[] {
    const { state, holds } = this.kept.read()
    return state === 'kept' ? holds.map(({ id }) => id) : []
  }

  protected keep(payment: OrderRequest | null): void {
    const { state, holds } = this.kept.read()
    if (state !== 'kept') return
    const { method, coupons } = this.view.read()
    const { country, returnWindowDays } = this.market
    localStorage.setItem(this.basket.key, JSON.stringify({ country, returnWindowDays, method, coupons, holds, payment } satisfies Attempt))
  }

  protected bought(): void {
    localStorage.removeItem(this.basket.key)
    void loadCart()
  }

  protected refusedBecause({ code }: Refusal): void {
    if (code === 'shop/checkout/hold-expired' || code === 'shop/checkout/hold-not-yours') this.lapse()
  }

  #goOn({ holds }: Attempt): void {
    this.kept.change((now) => ({ ...now, state: 'kept', holds }))
    if (this.payment) void this.send(this.payment)
    else void this.readQuote()
  }
}
