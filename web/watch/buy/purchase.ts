import { answered, api } from '../../api/client.ts'
import { asRefusal, Refusal } from '../../api/refusal.ts'
import type { Attempted, OrderReceipt, OrderRequest, Quote, SavedAddress, SavedCard } from '../../api/types.ts'
import type { Language } from '../../kit/language.ts'
import { backOffMilliseconds } from '../../live/session/back-off.ts'
import { createStore, type Store } from '../../live/session/store.ts'
import { readAcceptance, toAccept } from './acceptance.tsx'
import { rememberAddress, savedAddresses, savedCards } from './address-book.ts'
import { type AddressForm, formOf } from './address-rules.ts'
import type { BuyPlace } from './buy-place.ts'
import { type CardFields, CardRefusal } from './card-fields.ts'
import { addressOf, contactOf, type Draft, emptyDraft, loadDraft, missingFields, saveDraft } from './draft.ts'
import { forgetNewsWish, newsWish } from './news-wish.tsx'

export type Step = 'order' | 'address' | 'bank' | 'done'

export interface PurchaseView {
  step: Step
  /** Null until the first one came; kept while a newer one is asked for. */
  quote: Quote | null
  method: string | null
  /** Codes that the buyer typed; the quote says what each does. */
  coupons: readonly string[]
  draft: Draft
  /** How addresses are written there; null until it is known. */
  form: AddressForm | null
  /** From the press of the button until the outcome is known: the clock of what is kept stands. */
  paying: boolean
  /** Cards that the person keeps with the provider; null for guests, and until it is known. */
  saved: readonly SavedCard[] | null
  /** Id of the kept card that pays; null where a card is typed. */
  cardId: string | null
  /** The typed card is to be kept. */
  keepCard: boolean
  /** Why the last try went no further. */
  refusal: Refusal | null
  actionUrl: string | null
  order: OrderReceipt | null
}

type Market = Pick<BuyPlace['market'], 'country' | 'returnWindowDays'>

interface Opening {
  market: Market
  method?: string | null
  coupons?: readonly string[]
  /** A request whose outcome nobody saw. */
  payment?: OrderRequest | null
}

const repeats = 4

/** Whether this answer settles that no money was taken. A silence, or a fault on the server, settles nothing. */
const outcomeKnown = ({ status, code }: Refusal): boolean => code === 'money/payments/no-answer' || (status >= 400 && status < 500)

/** From what is kept to the receipt: quote, address, codes, card, bank. What is kept, and how it is found again after a reload, others say. */
export abstract class Purchase {
  readonly market: Market
  readonly view: Store<PurchaseView>
  #payment: OrderRequest | null
  #quoteAsked = 0
  /** A card is being typed: one that is kept and comes later must not take its place. */
  #choseCard = false

  constructor({ market, method = null, coupons = [], payment = null }: Opening) {
    this.market = market
    this.#payment = payment
    this.view = createStore<PurchaseView>({
      ...{ step: 'order', quote: null, method, coupons, draft: loadDraft(localStorage), form: null },
      ...{ paying: Boolean(payment), saved: null, cardId: null, keepCard: false, refusal: null, actionUrl: null, order: null },
    })
    void formOf(market.country).then((form) => this.update({ form }))
    void savedCards().then((saved) => {
      const cardId = saved?.find(({ expired }) => !expired)?.id ?? null
      this.update({ saved, ...(!this.#choseCard && { cardId }) })
    })
    if (this.view.read().draft.line1 === '') void this.#fillInKnown()
  }

  /** Ids of the holds that are bought; empty while nothing is kept. */
  protected abstract heldIds(): readonly string[]
  /** Remembers the purchase for a reload. */
  protected abstract keep(payment: OrderRequest | null): void
  /** Paid: nothing of it is to be remembered. */
  protected abstract bought(): void
  /** The last try was refused. */
  protected abstract refusedBecause(refusal: Refusal): void

  setMethod(method: string): void {
    this.update({ method })
    void this.readQuote()
  }

  /** A code is typed, or taken away again. */
  setCoupons(coupons: readonly string[]): void {
    this.update({ coupons })
    void this.readQuote()
  }

  /** The person's address, kept with every stroke. */
  type(change: Partial<Draft>): void {
    const draft = { ...this.view.read().draft, ...change }
    saveDraft(localStorage, draft)
    this.update({ draft })
  }

  fillIn({ contact, address }: SavedAddress): void {
    this.type({ ...emptyDraft, ...contact, ...address })
  }

  /** Somebody began to type a card. */
  typesCard(): void {
    this.#choseCard = true
  }

  /** Pays with a kept card, or with null by one that is typed. */
  payWith(cardId: string | null): void {
    this.#choseCard = true
    this.update({ cardId, refusal: null })
  }

  setKeepCard(keepCard: boolean): void {
    this.update({ keepCard })
  }

  go(step: Step): void {
    this.update({ step })
  }

  async pay(cards: CardFields, language: Language): Promise<void> {
    const { quote, method, draft, form, coupons, paying } = this.view.read()
    const holdIds = [...this.heldIds()]
    if (paying || !quote || holdIds.length === 0 || !method) return
    // Whether the last one went through is still unknown: it is asked about before anything new is sent.
    if (this.#payment) return this.send(this.#payment)
    if (missingFields(draft, form).length > 0) return this.go('address')
    this.update({ paying: true, refusal: null })
    try {
      const payment = await this.#card(cards, quote)
      await this.send({
        key: crypto.randomUUID(),
        holdIds,
        contact: contactOf(draft),
        address: addressOf(draft, form, this.market.country),
        language,
        shippingMethod: method,
        ...(coupons.length > 0 && { coupons: [...coupons] }),
        expectedTotal: quote.total,
        payment,
        ...toAccept(),
        ...newsWish(),
      })
    } catch (error) {
      const corrected = error instanceof CardRefusal && error.reason === 'invalid'
      this.update({ paying: false, refusal: corrected ? null : new Refusal('cardUnread', 0) })
    }
  }

  /** The bank's page has an answer, whatever it is: the same order is sent again and the server knows. */
  bankAnswered(): void {
    const payment = this.#payment
    this.update({ step: 'order', actionUrl: null })
    if (payment) void this.send(payment)
  }

  protected get payment(): OrderRequest | null {
    return this.#payment
  }

  protected update(change: Partial<PurchaseView>): void {
    this.view.change((now) => ({ ...now, ...change }))
  }

  protected async readQuote(): Promise<void> {
    const holdIds = [...this.heldIds()]
    if (holdIds.length === 0) return
    this.#quoteAsked += 1
    const asked = this.#quoteAsked
    const { method, coupons, draft } = this.view.read()
    const email = draft.email.trim()
    const body = {
      ...{ holdIds, country: this.market.country },
      ...(method && { shippingMethod: method }),
      ...(coupons.length > 0 && { coupons: [...coupons] }),
      ...(email && { email }),
    }
    try {
      const quote = await answered(api.POST('/api/checkout/quotes', { body }))
      if (asked !== this.#quoteAsked) return
      this.update({ quote, method: quote.shippingMethod ?? quote.shippingMethods[0]?.code ?? null })
      if (quote.shippingMethod === null && quote.shippingMethods[0]) return this.setMethod(quote.shippingMethods[0].code)
      this.keep(this.#payment)
    } catch (error) {
      if (asked === this.#quoteAsked && !this.view.read().paying) this.#refused(asRefusal(error))
    }
  }

  /** Sends the order under its own key until somebody answers: a repeat can never pay twice. */
  protected async send(payment: OrderRequest): Promise<void> {
    this.#payment = payment
    this.update({ paying: true, refusal: null })
    this.keep(payment)
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answer: Attempted = await answered(api.POST('/api/checkout/orders', { body: payment }))
        if (answer.status === 'action-required') return this.update({ step: 'bank', actionUrl: answer.actionUrl })
        this.bought()
        forgetNewsWish()
        void rememberAddress(payment.contact, payment.address)
        return this.update({ step: 'done', paying: false, order: answer.order })
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

  /** What costs nothing asks for no card, and a kept one for no fields. */
  async #card(cards: CardFields, quote: Quote): Promise<OrderRequest['payment']> {
    const { cardId, keepCard, saved } = this.view.read()
    if (BigInt(quote.total.amount) === 0n) return { token: 'nothing-to-pay' }
    if (cardId) return { token: 'saved', savedCardId: cardId }
    const { token } = await cards.token()
    return { token, ...(saved && keepCard && { keepCard }) }
  }

  /** Who is signed in and came back writes nothing again. */
  async #fillInKnown(): Promise<void> {
    const known = (await savedAddresses()).find(({ address }) => address.country === this.market.country)
    if (known && this.view.read().draft.line1 === '') this.fillIn(known)
  }

  #refused(refusal: Refusal): void {
    this.update({ paying: false, refusal, step: 'order', actionUrl: null })
    this.keep(this.#payment)
    this.refusedBecause(refusal)
    if (refusal.code === 'people/consent/outdated') void readAcceptance().catch(() => undefined)
    if (refusal.code === 'shop/checkout/price-changed' || refusal.code === 'shop/checkout/promotion-gone') void this.readQuote()
  }
}
