import type { Id } from '#platform/ids'
import { type Buyer, pay } from './buy.ts'
import type { LifeDeps, SaleKind } from './deps.ts'
import { until } from './desk.ts'
import { addresses, buyers } from './people.ts'
import { newKey, Visitor } from './visitor.ts'

/** It is to come: what its host sells ahead of it. */
const SHOW = 'cups-for-the-morning'
const DAY_SECONDS = 86_400
const HOUR_SECONDS = 3_600
const aed = (amount: string) => ({ amount, currency: 'AED' })

interface Stage {
  readonly deps: LifeDeps
  readonly host: Visitor
  readonly showId: Id<'shw'>
}

export async function takeStage(deps: LifeDeps): Promise<Stage> {
  return { deps, host: await deps.atDesk('layla'), showId: await deps.showOf(SHOW) }
}

/** Opened beside the cues: on air it would stand in front of the product that the host shows. */
const open = ({ deps, showId }: Stage, kind: SaleKind, id: string): Promise<unknown> => deps.openSale(kind, id, showId)

async function plan(stage: Stage, room: 'drops' | 'claims' | 'lots' | 'giveaways', wish: object): Promise<string> {
  const body = { key: newKey(), showId: stage.showId, ...wish }
  return (await stage.host.ask<{ id: string }>('POST', `/api/${room}`, { body })).id
}

const dropOf = async (stage: Stage, [product, variant]: [slug: string, variant: number], price: string, quantity: number) => ({
  ...{ variantId: await stage.deps.variantOf(product, variant), price: aed(price), quantity, mostPerPerson: 1, turnSeconds: 300 },
  ...{ openSeconds: DAY_SECONDS, announcedFor: new Date().toISOString() },
})

/** Two sets of cups, gone at once. */
export async function soldOutDrop(stage: Stage): Promise<void> {
  const id = await plan(stage, 'drops', await dropOf(stage, ['morning-cups', 0], '8200', 2))
  await open(stage, 'drop', id)
  for (const buyer of [buyers.amal, buyers.lin]) {
    const visitor = new Visitor(stage.deps.inject)
    const body = { key: newKey() }
    await until('the drop to open', () => visitor.ask('POST', `/api/drops/${id}/places`, { body }).catch(notYet))
    const holdId = await until('a turn', async () => {
      const { items } = await visitor.ask<{ items: { holdId: string | null }[] }>('GET', `/api/drops/${id}/places/mine`)
      return items[0]?.holdId
    })
    await pay(visitor, [holdId], { buyer, address: addresses.sharjah })
  }
}

/** The frame at which a sale opens is a moment ahead. */
function notYet(error: Error): null {
  if (error.message.includes('not-open')) return null
  throw error
}

export async function runningDrop(stage: Stage): Promise<void> {
  await open(stage, 'drop', await plan(stage, 'drops', await dropOf(stage, ['moon-teapot', 1], '12900', 6)))
}

/** Cups under number 12, with two that are claimed. */
export async function claimList(stage: Stage): Promise<void> {
  const { deps } = stage
  const items = [
    { number: 12, variantId: await deps.variantOf('morning-cups'), quantity: 4 },
    { number: 14, variantId: await deps.variantOf('moon-teapot', 4), quantity: 2 },
  ]
  const id = await plan(stage, 'claims', { holdSeconds: DAY_SECONDS, mostPerPerson: 2, items })
  await open(stage, 'claims', id)
  const { claims } = await stage.host.ask<{ claims: { items: { id: string }[] } }>('GET', `/api/claims?showId=${stage.showId}`)
  for (const item of claims.items) {
    const body = { key: newKey(), itemId: item.id }
    const visitor = new Visitor(deps.inject)
    await until('claims to open', () => visitor.ask('POST', `/api/claims/${id}/places`, { body }).catch(notYet))
  }
}

const enter = async (stage: Stage, id: string, { email, language }: Buyer) => {
  const visitor = new Visitor(stage.deps.inject)
  const body = { accepts: true, email, language, watching: true }
  await until('the giveaway to open', () => visitor.ask('POST', `/api/giveaways/${id}/entries`, { body }).catch(notYet))
}

/** A set of cups for one of three, drawn after a minute. */
export async function drawnGiveaway(stage: Stage): Promise<void> {
  const variantId = await stage.deps.variantOf('morning-cups')
  const id = await plan(stage, 'giveaways', { variantId, seconds: 60 })
  await open(stage, 'giveaway', id)
  for (const buyer of [buyers.sam, buyers.hind, buyers.noura]) await enter(stage, id, buyer)
  await until('the draw', async () => {
    const { giveaway } = await stage.host.ask<{ giveaway: { now: { state: string } } }>('GET', `/api/giveaways/${id}`)
    return giveaway.now.state !== 'open' && giveaway.now.state !== 'planned'
  })
}

export async function openGiveaway(stage: Stage): Promise<void> {
  const id = await plan(stage, 'giveaways', { variantId: await stage.deps.variantOf('moon-teapot', 4), seconds: DAY_SECONDS })
  await open(stage, 'giveaway', id)
  for (const buyer of [buyers.rashid, buyers.fahd]) await enter(stage, id, buyer)
}

async function bidder(stage: Stage, { email, language }: Buyer): Promise<Visitor> {
  const visitor = new Visitor(stage.deps.inject)
  await visitor.ask('PUT', '/api/lots/bidder', { body: { accepts: true, email, language } })
  return visitor
}

const bid = (visitor: Visitor, id: string, amount: string) =>
  until('the lot to open', () =>
    visitor.ask('POST', `/api/lots/${id}/bids`, { body: { key: newKey(), amount: aed(amount) } }).catch(notYet),
  )

const lotOf = async (stage: Stage, durationSeconds: number) => ({
  ...{ variantId: await stage.deps.variantOf('water-jug'), startingBid: aed('5000'), mode: 'sudden-death', durationSeconds },
  ...{ counterSeconds: 10, payMinutes: 60, ifUnpaid: 'offer-next' },
})

/** Two want the jug; the one who has it pays. */
export async function soldLot(stage: Stage): Promise<void> {
  const id = await plan(stage, 'lots', await lotOf(stage, 30))
  await open(stage, 'lot', id)
  const [first, second] = [await bidder(stage, buyers.dana), await bidder(stage, buyers.amal)]
  await bid(first, id, '6000')
  await bid(second, id, '9000')
  const holdId = await until('the hammer', async () => {
    const { items } = await second.ask<{ items: { win: { holdId: string | null } }[] }>('GET', '/api/lots/wins')
    return items[0]?.win.holdId
  })
  await pay(second, [holdId], { buyer: buyers.amal, address: addresses.dubai })
}

export async function runningLot(stage: Stage): Promise<void> {
  const id = await plan(stage, 'lots', await lotOf(stage, HOUR_SECONDS))
  await open(stage, 'lot', id)
  await bid(await bidder(stage, buyers.rashid), id, '5500')
  await bid(await bidder(stage, buyers.june), id, '7000')
}
