import { setTimeout as sleep } from 'node:timers/promises'
import { DEMO_PASSWORD, type DemoPersonName, people } from '../people.ts'
import { type Inject, Visitor } from './visitor.ts'

const LOOK_MS = 500
const PATIENCE_MS = 300_000

/** Who of the demo is at the desk; each signs in once, however often there is something to do. */
export function createDesk(inject: Inject): (name: DemoPersonName) => Promise<Visitor> {
  const seated = new Map<DemoPersonName, Promise<Visitor>>()
  return (name) => {
    const sitting = seated.get(name) ?? signIn(inject, name)
    seated.set(name, sitting)
    return sitting
  }
}

async function signIn(inject: Inject, name: DemoPersonName): Promise<Visitor> {
  const visitor = new Visitor(inject)
  const body = { email: people[name].email, password: DEMO_PASSWORD }
  await visitor.ask('POST', '/api/auth/sign-in/email', { body })
  return visitor
}

/** Asks until there is an answer, as people do who wait. */
export async function until<Answer>(what: string, look: () => Promise<Answer | null | undefined | false>): Promise<Answer> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const answer = await look()
    if (answer) return answer
    if (Date.now() > deadline) throw new Error(`the demo waited in vain: ${what}`)
    await sleep(LOOK_MS)
  }
}

interface SellerOrder {
  readonly id: string
  readonly state: string
  readonly buyerName: string
}

/** The newest order of this buyer at a brand. */
export async function orderOf(seller: Visitor, organisationId: string, buyerName: string): Promise<SellerOrder> {
  return until(`the order of ${buyerName}`, async () => {
    const { items } = await seller.ask<{ items: SellerOrder[] }>('GET', `/api/seller-orders?organisationId=${organisationId}`)
    return items.find((item) => item.buyerName === buyerName)
  })
}

export const untilState = (seller: Visitor, id: string, states: readonly string[]): Promise<SellerOrder> =>
  until(`order to be ${states.join(' or ')}`, async () => {
    const order = await seller.ask<SellerOrder>('GET', `/api/seller-orders/${id}`)
    return states.includes(order.state) && order
  })
