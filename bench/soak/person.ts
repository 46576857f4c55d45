import { randomInt, randomUUID } from 'node:crypto'
import { Caller } from './caller.ts'
import type { Counts, Sale } from './messages.ts'
import { note, purchase } from './purchase.ts'

const WAITING_KEPT = 20
const LOOK_FOR_WINS_EVERY = 12
const BID_RISE = 500

interface Place {
  readonly id: string
  readonly state: string
  readonly holdId: string | null
}

/** Somebody in a line who may look again. */
interface Waiting {
  readonly sale: Sale
  readonly cookie: string
}

export interface Crowd {
  readonly urls: readonly string[]
  readonly counts: Counts
  /** What was asked least for the next bid on a lot, as last heard. */
  readonly prices: Map<string, number>
}

/** One who comes again and again as somebody else: joins a line, claims, or bids as the one bidder that this one is. */
export class Person {
  readonly #crowd: Crowd
  readonly #callers: readonly [Caller, Caller]
  readonly #waiting: Waiting[] = []
  #bidder: string | null = null
  #done = 0

  constructor(crowd: Crowd, number: number) {
    this.#crowd = crowd
    this.#callers = [new Caller(crowd.urls, number), new Caller(crowd.urls, number + 1)]
  }

  async attempt(sale: Sale): Promise<void> {
    this.#done += 1
    if (sale.kind === 'lot') await this.#bid(sale)
    else await this.#join(sale)
    if (this.#bidder && this.#done % LOOK_FOR_WINS_EVERY === 0) await this.#payForWins(this.#bidder)
    if (this.#waiting.length > 0 && randomInt(8) === 0) await this.#lookAgain(this.#waiting.shift()!)
  }

  async #join(sale: Sale): Promise<void> {
    const itemId = sale.items[randomInt(Math.max(1, sale.items.length))]
    const body = { key: randomUUID(), quantity: randomInt(1, 3), ...(itemId && { itemId }) }
    const path = sale.kind === 'drop' ? `/api/drops/${sale.id}/places` : `/api/claims/${sale.id}/places`
    const answer = await this.#callers[0].ask('POST', path, null, body)
    note(this.#crowd.counts, `${sale.kind} ${answer?.status ?? 'none'}`)
    if (answer?.status !== 201 || !answer.cookie) return
    const { cookie } = answer
    // An impatient finger, at another server.
    if (randomInt(10) === 0) await this.#callers[1].ask('POST', path, cookie, body)
    const told = JSON.parse(answer.body) as Place | { place: Place }
    const place = 'place' in told ? told.place : told
    if (place.state === 'turn') await this.#use(place, { sale, cookie })
    else if (place.state === 'waiting' && this.#waiting.length < WAITING_KEPT) this.#waiting.push({ sale, cookie })
  }

  /** Pays, gives it back, or goes away. */
  async #use({ id, holdId }: Place, { sale, cookie }: Waiting): Promise<void> {
    const fate = randomInt(10)
    if (fate < 6 && holdId) await purchase(this.#callers, { holdId, cookie }, this.#crowd.counts)
    else if (fate < 8) {
      const room = sale.kind === 'drop' ? 'drops' : 'claims'
      const answer = await this.#callers[0].ask('DELETE', `/api/${room}/${sale.id}/places/${id}`, cookie)
      note(this.#crowd.counts, `leave ${answer?.status ?? 'none'}`)
    }
  }

  async #lookAgain(waiting: Waiting): Promise<void> {
    if (waiting.sale.kind !== 'drop') return
    const answer = await this.#callers[0].ask('GET', `/api/drops/${waiting.sale.id}/places/mine`, waiting.cookie)
    if (answer?.status !== 200) return
    const { items } = JSON.parse(answer.body) as { items: Place[] }
    const turn = items.find(({ state }) => state === 'turn')
    if (turn) await this.#use(turn, waiting)
    else if (items.some(({ state }) => state === 'waiting')) this.#waiting.push(waiting)
  }

  async #bid({ id }: Sale): Promise<void> {
    this.#bidder ??= await this.#register()
    if (!this.#bidder) return
    const least = this.#crowd.prices.get(id) ?? 1_000
    const amount = least + randomInt(0, 4) * BID_RISE
    this.#crowd.prices.set(id, amount + BID_RISE)
    const body = { key: randomUUID(), amount: { amount: String(amount), currency: 'AED' } }
    const answer = await this.#callers[0].ask('POST', `/api/lots/${id}/bids`, this.#bidder, body)
    note(this.#crowd.counts, `lot ${answer?.status ?? 'none'}`)
    if (answer?.status !== 201) return
    const { now } = JSON.parse(answer.body) as { now: { nextBid: { amount: string } } }
    this.#crowd.prices.set(id, Math.max(Number(now.nextBid.amount), this.#crowd.prices.get(id) ?? 0))
  }

  async #register(): Promise<string | null> {
    const body = { accepts: true, email: `${randomUUID()}@example.com`, language: 'en' }
    const answer = await this.#callers[0].ask('PUT', '/api/lots/bidder', null, body)
    return answer?.cookie ?? null
  }

  async #payForWins(cookie: string): Promise<void> {
    const answer = await this.#callers[0].ask('GET', '/api/lots/wins', cookie)
    if (answer?.status !== 200) return
    const { items } = JSON.parse(answer.body) as { items: { win: { holdId: string | null; paid: boolean } }[] }
    for (const { win } of items) {
      if (win.holdId && !win.paid && randomInt(3) > 0) await purchase(this.#callers, { holdId: win.holdId, cookie }, this.#crowd.counts)
    }
  }
}
