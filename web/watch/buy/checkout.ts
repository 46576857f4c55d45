import type { OfferTermsWire } from '#shop/offers/contract'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { asRefusal, Refusal } from '../../api/refusal.ts'
import type { OrderReceipt, OrderRequest, ProductCard, Quote, Variant } from '../../api/types.ts'
import type { Language } from '../../kit/language.ts'
import { backOffMilliseconds } from '../../live/session/back-off.ts'
import { createStore } from '../../live/session/store.ts'
import { type Attempt, dropAttempt, saveAttempt } from './attempt.ts'
import type { BuyPlace } from './buy-place.ts'
import { type CardFields, CardRefusal } from './card-fields.ts'
import { addressOf, contactOf, type Draft, loadDraft, missingFields, saveDraft } from './draft.ts'
import { HoldKeeper } from './hold-keeper.ts'
import { noteTaken } from './offer-taken.ts'
import { type StockLevels, startingVariant, withOption } from './variants.ts'

export type Step = 'order' | 'address' | 'bank' | 'done'

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

export interface CheckoutView {
  step: Step
  variant: Variant
  quantity: number
  /** Null until the first one came; kept while a newer one is asked for. */
  quote: Quote | null
  method: string | null
  draft: Draft
  /** From the press of the button until the outcome is known: the hold's clock stands. */
  paying: boolean
  /** Why the last try went no further. */
  refusal: Refusal | null
  actionUrl: string | null
  order: OrderReceipt | null
}

const repeats = 4

/** Whether this answer settles that no money was taken. A silence, or a fault on the server, settles nothing. */
const outcomeKnown = ({ status, code }: Refusal): boolean => code === 'money/payments/no-answer' || (status >= 400 && status < 500)

/** One purchase from the tap to the receipt. Holds everything that is true of it; components draw `view` and `holds.view`. */
export class Checkout {
  readonly show: BuyPlace
  readonly product: ProductCard
  readonly holds: HoldKeeper
  /** Neither variant nor quantity can be chosen. */
  readonly fixed: boolean
  readonly view
  #payment: OrderRequest | null
  #quoteAsked = 0
  #offer: BuyOffer | null

  constructor({ show, product, stock, saved = null, offer = null }: Opening) {
    const wanted = saved?.hold.variantId ?? offer?.variantId
    const variant = product.variants.find(({ id }) => id === wanted) ?? startingVariant(product, stock)
    if (!variant) throw new Error(`product ${product.id} has no variant`)
    this.show = show
    this.product = product
    this.fixed = saved?.fixed ?? false
    this.#offer = offer
    this.#payment = saved?.payment ?? null
    this.view = createStore<CheckoutView>({
      step: 'order',
      variant,
      quantity: saved?.hold.quantity ?? 1,
      quote: null,
      method: saved?.method ?? null,
      draft: loadDraft(localStorage),
      paying: Boolean(saved?.payment),
      refusal: null,
      actionUrl: null,
      order: null,
    })
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
    const { variant } = this.view.read()
    const next = withOption(this.product, variant, option, value, stock)
    if (next.id !== variant.id) this.#want(next, 1)
  }

  setQuantity(quantity: number): void {
    this.#want(this.view.read().variant, quantity)
  }

  setMethod(method: string): void {
    this.#update({ method })
    void this.#readQuote()
  }

  holdAgain(): void {
    const { variant, quantity } = this.view.read()
    this.#want(variant, quantity)
  }

  /** The person's address, kept with every stroke. */
  type(change: Partial<Draft>): void {
    const draft = { ...this.view.read().draft, ...change }
    saveDraft(localStorage, draft)
    this.#update({ draft })
  }

  go(step: Step): void {
    this.#update({ step })
  }

  /** Gives the units back and forgets the attempt. Never called while a payment is under way. */
  giveUp(): void {
    dropAttempt(localStorage)
    void this.holds.letGo()
  }

  async pay(cards: CardFields, language: Language): Promise<void> {
    const { quote, method, draft, paying } = this.view.read()
    const held = this.holds.held
    if (paying || !quote || !held || !method) return
    // Whether the last one went through is still unknown: it is asked about before anything new is sent.
    if (this.#payment) return this.#send(this.#payment)
    if (missingFields(draft).length > 0) return this.go('address')
    this.#update({ paying: true, refusal: null })
    try {
      const { token } = await cards.token()
      const country = this.show.market.country
      await this.#send({
        key: crypto.randomUUID(),
        holdIds: [held.id],
        contact: contactOf(draft),
        address: addressOf(draft, country),
        language,
        shippingMethod: method,
        expectedTotal: quote.total,
        payment: { token },
      })
    } catch (error) {
      const corrected = error instanceof CardRefusal && error.reason === 'invalid'
      this.#update({ paying: false, refusal: corrected ? null : new Refusal('cardUnread', 0) })
    }
  }

  /** The bank's page has an answer, whatever it is: the same order is sent again and the server knows. */
  bankAnswered(): void {
    const payment = this.#payment
    this.#update({ step: 'order', actionUrl: null })
    if (payment) void this.#send(payment)
  }

  #update(change: Partial<CheckoutView>): void {
    this.view.change((now) => ({ ...now, ...change }))
  }

  #want(variant: Variant, quantity: number): void {
    this.#update({ variant, quantity, refusal: null })
    this.holds.want({ variantId: variant.id, quantity })
  }

  #holdChanged(): void {
    const hold = this.holds.view.read()
    if (hold.state !== 'held') return
    this.#keep()
    void this.#readQuote()
  }

  #keep(): void {
    const view = this.holds.view.read()
    if (view.state !== 'held') return
    const { hold, spanSeconds } = view
    const { method } = this.view.read()
    const { show, product, fixed } = this
    saveAttempt(localStorage, { showId: show.id, productId: product.id, hold, spanSeconds, method, payment: this.#payment, fixed })
  }

  async #readQuote(): Promise<void> {
    const held = this.holds.held
    if (!held) return
    this.#quoteAsked += 1
    const asked = this.#quoteAsked
    const { method } = this.view.read()
    const body = { holdIds: [held.id], country: this.show.market.country, ...(method && { shippingMethod: method }) }
    try {
      const quote = await answered(api.POST('/api/checkout/quotes', { body }))
      if (asked !== this.#quoteAsked) return
      this.#update({ quote, method: quote.shippingMethod ?? quote.shippingMethods[0]?.code ?? null })
      if (quote.shippingMethod === null && quote.shippingMethods[0]) return this.setMethod(quote.shippingMethods[0].code)
      this.#keep()
    } catch (error) {
      if (asked === this.#quoteAsked && !this.view.read().paying) this.#refused(asRefusal(error))
    }
  }

  /** Sends the order under its own key until somebody answers: a repeat can never pay twice. */
  async #send(payment: OrderRequest): Promise<void> {
    this.#payment = payment
    this.#update({ paying: true, refusal: null })
    this.#keep()
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answer = await answered(api.POST('/api/checkout/orders', { body: payment }))
        if (answer.status === 'action-required') return this.#update({ step: 'bank', actionUrl: answer.actionUrl })
        dropAttempt(localStorage)
        const held = this.holds.held
        if (held?.offerId) noteTaken(localStorage, held.offerId, held.quantity)
        return this.#update({ step: 'done', paying: false, order: answer.order })
      } catch (error) {
        const refusal = asRefusal(error)
        const known = outcomeKnown(refusal)
        if (!known && attempt < repeats) {
          await new Promise((resolve) => setTimeout(resolve, backOffMilliseconds(attempt)))
          continue
        }
        if (known) this.#payment = null
        return this.#refused(refusal)
      }
    }
  }

  async #goOn(): Promise<void> {
    if (this.#payment) await this.#send(this.#payment)
    else await this.#syncHold()
  }

  /** The hold as the server sees it: a payment may have stretched it, a long absence may have ended it. */
  async #syncHold(): Promise<void> {
    const held = this.holds.held
    if (!held) return
    const hold = await answered(api.GET('/api/checkout/holds/{id}', { params: { path: { id: held.id } } })).catch(() => null)
    if (hold) this.holds.sync(hold)
  }

  #refused(refusal: Refusal): void {
    this.#update({ paying: false, refusal, step: 'order', actionUrl: null })
    this.#keep()
    if (refusal.code === 'money/payments/declined') void this.#syncHold()
    if (refusal.code === 'shop/checkout/hold-expired' || refusal.code === 'shop/checkout/hold-not-yours') this.holds.lapse()
    if (refusal.code === 'shop/checkout/price-changed') void this.#readQuote()
  }
}
