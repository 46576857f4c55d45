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

/** How many pieces somebody means to buy now; what is saved for later does not count. */
const piecesOf = ({ lines }: Cart): number => lines.reduce((sum, line) => sum + (line.savedForLater ? 0 : line.quantity), 0)

const REMEMBERED = 'souk.cart-pieces'
/** Another tab may have changed it meanwhile. */
const REMEMBERED_SECONDS = 60

function rememberPieces(cart: Cart): void {
  try {
    sessionStorage.setItem(REMEMBERED, JSON.stringify({ pieces: piecesOf(cart), at: Date.now() }))
  } catch {
    // Without a memory the next page asks again.
  }
}

/** The number in the head of every page: asked for once, not again by each page of the same minute. */
export function rememberedPieces(): number | null {
  try {
    const { pieces, at } = JSON.parse(sessionStorage.getItem(REMEMBERED) ?? '{}') as { pieces?: unknown; at?: unknown }
    return typeof pieces === 'number' && typeof at === 'number' && Date.now() - at < REMEMBERED_SECONDS * 1000 ? pieces : null
  } catch {
    return null
  }
}

export const piecesIn = (cart: Cart | null): number | null => (cart ? piecesOf(cart) : null)

async function changed(act: () => Promise<Cart>): Promise<Refusal | null> {
  cartView.change((now) => ({ ...now, busy: true, refusal: null }))
  try {
    const cart = await act()
    cartView.change({ cart, refusal: null, busy: false })
    rememberPieces(cart)
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
