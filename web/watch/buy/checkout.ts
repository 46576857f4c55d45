import type { OfferTermsWire } from '#shop/offers/contract'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { Refusal } from '../../api/refusal.ts'
import type { OrderRequest, ProductCard, Variant } from '../../api/types.ts'
import { createStore, type Store } from '../../live/session/store.ts'
import { type Attempt, dropAttempt, saveAttempt } from './attempt.ts'
import type { BuyPlace } from './buy-place.ts'
import { HoldKeeper } from './hold-keeper.ts'
import { noteTaken } from './offer-taken.ts'
import { Purchase } from './purchase.ts'
import { type StockLevels, startingVariant, withOption } from './variants.ts'

/** An offer that a purchase is made in. */
export interface BuyOffer extends OfferTermsWire {
  /** How late the buyer sees the show: an offer is honoured that much longer. */
  delayMilliseconds: () => number
}

interface Opening {
  show: BuyPlace
  product: ProductCard
  stock: StockLevels
  saved?: Attempt | null
  offer?: BuyOffer | null
}

/** What of the product is bought. */
export interface Choice {
  variant: Variant
  quantity: number
}

/** One purchase from the tap to the receipt. Components draw `view`, `choice` and `holds.view`. */
export class Checkout extends Purchase {
  readonly show: BuyPlace
  readonly product: ProductCard
  readonly holds: HoldKeeper
  /** Neither variant nor quantity can be chosen. */
  readonly fixed: boolean
  readonly choice: Store<Choice>
  #offer: BuyOffer | null

  constructor({ show, product, stock, saved = null, offer = null }: Opening) {
    const wanted = saved?.hold.variantId ?? offer?.variantId
    const variant = product.variants.find(({ id }) => id === wanted) ?? startingVariant(product, stock)
    if (!variant) throw new Error(`product ${product.id} has no variant`)
    super({ market: show.market, method: saved?.method ?? null, payment: saved?.payment ?? null })
    this.show = show
    this.product = product
    this.fixed = saved?.fixed ?? false
    this.#offer = offer
    this.choice = createStore<Choice>({ variant, quantity: saved?.hold.quantity ?? 1 })
    const placed = show.id === '' ? { market: show.market.code } : { showId: show.id }
    const desk = {
      take: (wish: { variantId: string; quantity: number }) =>
        answered(api.POST('/api/checkout/holds', { body: { key: crypto.randomUUID(), ...placed, ...wish, ...this.#inOffer(wish) } })),
      release: (id: string) => answered(api.DELETE('/api/checkout/holds/{id}', { params: { path: { id } } })),
      now: serverNow,
    }
    this.holds = new HoldKeeper(desk, saved && { hold: saved.hold, spanSeconds: saved.spanSeconds })
    this.holds.view.subscribe(() => this.#holdChanged())
    if (saved) void this.#goOn()
    else this.#want(variant, 1)
  }

  /** What a unit would be held at now. */
  priceOf(variant: Variant): Variant['price'] {
    return this.#offer?.variantId === variant.id ? this.#offer.price : variant.price
  }

  /** The offer that a hold of this variant is taken in. */
  offerOn(variant: Variant): BuyOffer | null {
    return this.#offer?.variantId === variant.id ? this.#offer : null
  }

  /** Whether an offer runs that this purchase was not begun in. One that is being paid goes on as it is. */
  misses(offer: BuyOffer | null): boolean {
    return offer !== null && offer.id !== this.#offer?.id && !this.view.read().paying
  }

  /** The offer is over or has no more for this buyer: goes on at the usual price, which the button has named. */
  leaveOffer(): void {
    this.#offer = null
    this.holdAgain()
  }

  #inOffer({ variantId }: { variantId: string }): { offerId?: string; delayMilliseconds?: number } {
    const offer = this.#offer
    return offer?.variantId === variantId ? { offerId: offer.id, delayMilliseconds: offer.delayMilliseconds() } : {}
  }

  choose(option: string, value: string, stock: StockLevels): void {
    const { variant } = this.choice.read()
    const next = withOption(this.product, variant, option, value, stock)
    if (next.id !== variant.id) this.#want(next, 1)
  }

  setQuantity(quantity: number): void {
    this.#want(this.choice.read().variant, quantity)
  }

  holdAgain(): void {
    const { variant, quantity } = this.choice.read()
    this.#want(variant, quantity)
  }

  /** Gives the units back and forgets the attempt. Never called while a payment is under way. */
  giveUp(): void {
    dropAttempt(localStorage)
    void this.holds.letGo()
  }

  protected heldIds(): readonly string[] {
    const held = this.holds.held
    return held ? [held.id] : []
  }

  protected keep(payment: OrderRequest | null): void {
    const view = this.holds.view.read()
    if (view.state !== 'held') return
    const { hold, spanSeconds } = view
    const { method } = this.view.read()
    const { fixed } = this
    saveAttempt(localStorage, {
      showId: this.show.id,
      productId: this.product.id,
      hold,
      spanSeconds,
      method,
      payment,
      ...(fixed && { fixed }),
    })
  }

  protected bought(): void {
    dropAttempt(localStorage)
    const held = this.holds.held
    if (held?.offerId) noteTaken(localStorage, held.offerId, held.quantity)
  }

  protected refusedBecause({ code }: Refusal): void {
    if (code === 'money/payments/declined') void this.#syncHold()
    if (code === 'shop/checkout/hold-expired' || code === 'shop/checkout/hold-not-yours') this.holds.lapse()
  }

  #want(variant: Variant, quantity: number): void {
    this.update({ refusal: null })
    this.choice.change({ variant, quantity })
    this.holds.want({ variantId: variant.id, quantity })
  }

  #holdChanged(): void {
    const hold = this.holds.view.read()
    if (hold.state !== 'held') return
    this.keep(this.payment)
    void this.readQuote()
  }

  async #goOn(): Promise<void> {
    if (this.payment) await this.send(this.payment)
    else await this.#syncHold()
  }

  /** The hold as the server sees it: a payment may have stretched it, a long absence may have ended it. */
  async #syncHold(): Promise<void> {
    const held = this.holds.held
    if (!held) return
    const hold = await answered(api.GET('/api/checkout/holds/{id}', { params: { path: { id: held.id } } })).catch(() => null)
    if (hold) this.holds.sync(hold)
  }
}
