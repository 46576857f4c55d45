import { answered, api } from '../../api/client.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { Cart, CartLine } from '../../api/types.ts'
import { createStore } from '../../live/session/store.ts'

export interface CartView {
  /** Null until it came. */
  cart: Cart | null
  refusal: Refusal | null
  busy: boolean
}

/** What this person means to buy, as the server keeps it. */
export const cartView = createStore<CartView>({ cart: null, refusal: null, busy: false })

async function changed(act: () => Promise<Cart>): Promise<Refusal | null> {
  cartView.change((now) => ({ ...now, busy: true, refusal: null }))
  try {
    cartView.change({ cart: await act(), refusal: null, busy: false })
    return null
  } catch (error) {
    const refusal = asRefusal(error)
    cartView.change((now) => ({ ...now, busy: false, refusal }))
    return refusal
  }
}

export const loadCart = (): Promise<Refusal | null> => changed(() => answered(api.GET('/api/cart')))

export const seePrices = (): Promise<Refusal | null> => changed(() => answered(api.POST('/api/cart/seen')))

type Wish = Pick<CartLine, 'variantId' | 'quantity'> & { savedForLater?: boolean; showId?: string; market?: string }

export const putLine = ({ variantId, ...wish }: Wish): Promise<Refusal | null> =>
  changed(() => answered(api.PUT('/api/cart/lines/{variantId}', { params: { path: { variantId } }, body: wish })))

export const removeLine = (variantId: string): Promise<Refusal | null> =>
  changed(() => answered(api.DELETE('/api/cart/lines/{variantId}', { params: { path: { variantId } } })))
