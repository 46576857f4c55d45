import { randomInt, randomUUID } from 'node:crypto'
import type { Caller } from './caller.ts'
import type { Counts } from './messages.ts'

/** Cards of the sandbox, and of how many hundred each is somebody's. */
const CARDS: readonly (readonly [number: string, share: number])[] = [
  ['4242424242424242', 55],
  ['4000002500003155', 15],
  ['4000000000000002', 8],
  ['4000000000009995', 5],
  ['4000000000000259', 12],
  ['4000000000000119', 5],
]
const address = { line1: 'Corniche Street 4', area: 'Al Majaz', city: 'sharjah', country: 'AE' }

function anyCard(): string {
  let place = randomInt(100)
  for (const [number, share] of CARDS) {
    if (place < share) return number
    place -= share
  }
  return CARDS[0]![0]
}

export interface Basket {
  readonly holdId: string
  readonly cookie: string
}

/** Pays for what is held, by any card: some are declined, some ask the bank, some never answer. One in eight presses the button twice. */
export async function purchase(callers: readonly [Caller, Caller], { holdId, cookie }: Basket, counts: Counts): Promise<void> {
  const [caller, other] = callers
  const country = address.country
  const asked = { holdIds: [holdId], country, shippingMethod: 'door' }
  const quote = await caller.ask('POST', '/api/checkout/quotes', cookie, asked)
  if (quote?.status !== 200) return note(counts, `quote ${quote?.status ?? 'none'}`)
  const { total } = JSON.parse(quote.body) as { total: object }
  const contact = { name: 'Mariam', email: `${randomUUID()}@example.com`, phone: '+971 50 000 0000' }
  for (let card = 0; card < 2; card++) {
    const fields = { number: anyCard(), expiryMonth: 12, expiryYear: 2099, code: '123' }
    const token = await caller.ask('POST', '/sandbox/tokens', null, fields)
    if (token?.status !== 201) return note(counts, 'no token')
    const payment = { token: (JSON.parse(token.body) as { token: string }).token }
    const delivery = { address, language: 'ar', shippingMethod: 'door' }
    const order = { key: randomUUID(), holdIds: [holdId], contact, ...delivery, expectedTotal: total, payment }
    const place = (by: Caller) => by.ask('POST', '/api/checkout/orders', cookie, order)
    const [answer] = await Promise.all(randomInt(8) === 0 ? [place(caller), place(other)] : [place(caller)])
    const last = answer?.status === 202 ? await answerBank(caller, answer.body, () => place(caller)) : answer
    note(counts, `order ${last?.status ?? 'none'}`)
    // A declined card may be followed by another one.
    if (last?.status !== 402 || randomInt(2) === 0) return
  }
}

/** Most say yes, some no, some close the page. */
async function answerBank(caller: Caller, body: string, again: () => ReturnType<Caller['ask']>) {
  const { paymentId } = JSON.parse(body) as { paymentId: string }
  const fate = randomInt(10)
  if (fate === 0) return { status: 202 }
  await caller.ask('POST', `/sandbox/challenge/${paymentId}`, null, { outcome: fate === 1 ? 'refused' : 'approved' })
  return again()
}

export function note(counts: Counts, what: string): void {
  counts[what] = (counts[what] ?? 0) + 1
}
