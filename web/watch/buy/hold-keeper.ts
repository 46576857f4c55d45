import { asRefusal, type Refusal } from '../../api/refusal.ts'
import type { Hold } from '../../api/types.ts'
import { createStore, type Store } from '../../live/session/store.ts'

export interface Wish {
  variantId: string
  quantity: number
}

export type HoldView =
  | { state: 'asking' }
  | { state: 'held'; hold: Hold; spanSeconds: number }
  | { state: 'over'; wish: Wish }
  | { state: 'refused'; refusal: Refusal; wish: Wish }

export interface HoldDesk {
  take(wish: Wish): Promise<Hold>
  release(holdId: string): Promise<unknown>
  now(): number
}

const giveWay = new Set([
  ...['shop/checkout/out-of-stock', 'shop/checkout/limit-reached', 'shop/checkout/product-limit'],
  ...['shop/checkout/offer-sold-out', 'shop/checkout/offer-limit'],
])

const spanStepSeconds = 5

/** How long a hold that was taken just now lasts. Holds last whole minutes, clocks and wires are off by a second or two. */
export const spanSecondsOf = (expiresAt: string, now: number): number =>
  Math.round((Date.parse(expiresAt) - now) / 1000 / spanStepSeconds) * spanStepSeconds

/**
 * Keeps one hold in step with what the person chooses. Changes are worked off one after another, only the newest counts, and the
 * old hold is given back once the new one stands; or before it, when the new one needs its units.
 */
export class HoldKeeper {
  readonly view: Store<HoldView>
  readonly #desk: HoldDesk
  #held: Hold | null
  #wish: Wish | null = null
  #working = false

  constructor(desk: HoldDesk, running: { hold: Hold; spanSeconds: number } | null = null) {
    this.#desk = desk
    this.#held = running?.hold ?? null
    this.view = createStore<HoldView>(running ? { state: 'held', ...running } : { state: 'asking' })
  }

  get held(): Hold | null {
    return this.#held
  }

  want(wish: Wish): void {
    this.#wish = wish
    this.view.change({ state: 'asking' })
    if (!this.#working) void this.#work()
  }

  /** What the server says of the hold at hand. */
  sync(hold: Hold): void {
    const view = this.view.read()
    if (hold.id !== this.#held?.id || view.state !== 'held') return
    if (hold.state !== 'held' && hold.state !== 'paying') return this.lapse()
    this.#held = hold
    this.view.change({ ...view, hold })
  }

  /** The clock ran out: nothing is kept any more, and nothing needs to be given back. */
  lapse(): void {
    if (!this.#held) return
    const { variantId, quantity } = this.#held
    this.#held = null
    this.view.change({ state: 'over', wish: { variantId, quantity } })
  }

  async letGo(): Promise<void> {
    const held = this.#held
    this.#wish = null
    this.#held = null
    if (held) await this.#desk.release(held.id).catch(() => undefined)
  }

  async #work(): Promise<void> {
    this.#working = true
    while (this.#wish) {
      const wish = this.#wish
      this.#wish = null
      const outcome = await this.#exchange(wish)
      // A newer wish stands: this one is not worth showing.
      if (!this.#wish) this.view.change(outcome)
    }
    this.#working = false
  }

  async #exchange(wish: Wish): Promise<HoldView> {
    const old = this.#held
    try {
      const next = await this.#take(wish)
      if (old) await this.#desk.release(old.id).catch(() => undefined)
      return next
    } catch (error) {
      const refusal = asRefusal(error)
      if (!old || !giveWay.has(refusal.code)) return { state: 'refused', refusal, wish }
      return await this.#exchangeFirst(old, wish)
    }
  }

  async #exchangeFirst(old: Hold, wish: Wish): Promise<HoldView> {
    await this.#desk.release(old.id).catch(() => undefined)
    this.#held = null
    try {
      return await this.#take(wish)
    } catch (error) {
      return { state: 'refused', refusal: asRefusal(error), wish }
    }
  }

  async #take(wish: Wish): Promise<HoldView> {
    const hold = await this.#desk.take(wish)
    this.#held = hold
    return { state: 'held', hold, spanSeconds: spanSecondsOf(hold.expiresAt, this.#desk.now()) }
  }
}
