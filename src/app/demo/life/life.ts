import type { Markets } from '#markets'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import { toUuid } from '#platform/ids'
import type { Log } from '#platform/log'
import type { Shows } from '#programme/shows'
import type { Catalog } from '#shop/catalog'
import type { Orders } from '#shop/orders'
import type { SaleSource } from '#shop/sales'
import { HOLD_SECONDS } from '../seed.ts'
import type { DemoTables } from '../tables.ts'
import type { LifeDeps } from './deps.ts'
import { createDesk } from './desk.ts'
import { claimList, drawnGiveaway, openGiveaway, runningDrop, runningLot, soldLot, soldOutDrop, takeStage } from './on-air.ts'
import { cartOfMira, ordersAtWork, ordersOnHold } from './orders.ts'
import { refusedTransfer } from './refused-transfer.ts'
import { askForReview, importGoods, report } from './shop.ts'
import { isToDo, markDone } from './steps.ts'
import type { Inject } from './visitor.ts'

interface World {
  readonly db: Database
  readonly log: Log
  readonly catalog: Pick<Catalog, 'findBySlug'>
  readonly organisations: Pick<Organisations, 'findBySlug'>
  readonly shows: Pick<Shows, 'findBySlug'>
  readonly markets: Pick<Markets, 'get' | 'setReturnWindow'>
  /** Absent: nobody buys anything. */
  readonly orders?: Pick<Orders, 'setHoldWindow'>
  readonly drops?: { readonly sales: SaleSource }
  readonly claims?: { readonly sales: SaleSource }
  readonly auctions?: object & { readonly saleSource?: SaleSource }
  readonly giveaways?: { readonly saleSource: SaleSource }
}

const STEPS: readonly (readonly [name: string, work: (deps: LifeDeps) => Promise<void>])[] = [
  ['orders on hold', ordersOnHold],
  ['import', importGoods],
  ['review', askForReview],
  ['report', report],
  ['cart', cartOfMira],
  ['claims', async (deps) => claimList(await takeStage(deps))],
  ['sold-out drop', async (deps) => soldOutDrop(await takeStage(deps))],
  ['sold lot', async (deps) => soldLot(await takeStage(deps))],
  ['running lot', async (deps) => runningLot(await takeStage(deps))],
  ['running drop', async (deps) => runningDrop(await takeStage(deps))],
  ['orders at work', ordersAtWork],
  ['refused transfer', refusedTransfer],
  ['drawn giveaway', async (deps) => drawnGiveaway(await takeStage(deps))],
  ['open giveaway', async (deps) => openGiveaway(await takeStage(deps))],
]

export interface Life {
  /** Resolves once nobody does anything any more. */
  end(): Promise<void>
}

/**
 * What the demo's people do in the minutes after its first start: they buy, ship, give back, bid, draw and report, through the same addresses as
 * everybody. A later start goes on with what is left; what cannot be done is told in the log and left out.
 */
export function startLife(world: World, inject: Inject): Life {
  const ending = new AbortController()
  const living = goThrough(world, depsOf(world, inject, ending.signal), ending.signal).catch((error: unknown) => {
    if (!ending.signal.aborted) world.log.warn({ err: error }, 'the people of the demo stay at home')
  })
  return {
    end() {
      ending.abort()
      return living
    },
  }
}

async function goThrough({ db, log }: World, deps: LifeDeps | null, ending: AbortSignal): Promise<void> {
  const tables = db.tables<DemoTables>()
  for (const [name, work] of deps ? STEPS : []) {
    if (ending.aborted || !(await isToDo(tables, name))) continue
    await work(deps!).catch((error: unknown) => {
      if (!ending.aborted) log.warn({ err: error, step: name }, 'a step of the demo was left out')
    })
    if (!ending.aborted) await markDone(tables, name)
  }
}

function depsOf(world: World, inject: Inject, ending: AbortSignal): LifeDeps | null {
  const { catalog, markets, organisations, orders, shows } = world
  if (!orders) return null
  const sources = {
    ...{ drop: world.drops?.sales, claims: world.claims?.sales },
    ...{ lot: world.auctions?.saleSource, giveaway: world.giveaways?.saleSource },
  }
  const found = async (slug: string) => {
    const product = await catalog.findBySlug(slug)
    if (!product) throw new Error(`the demo has no ${slug} any more`)
    return product
  }
  // Whoever waits meanwhile stops waiting at the next look.
  const asked: Inject = (request) => (ending.aborted ? Promise.reject(new Error('the demo is closing')) : inject(request))
  return {
    ...{ orders, markets, holdSeconds: HOLD_SECONDS, inject: asked, atDesk: createDesk(asked) },
    async openSale(kind, id, showId) {
      return sources[kind]?.open(id, { occasion: { kind: 'show', id: toUuid(showId) }, startsAt: new Date(), by: null })
    },
    async showOf(slug) {
      const show = await shows.findBySlug(slug)
      if (!show) throw new Error(`the demo has no ${slug} any more`)
      return show.id
    },
    variantOf: async (slug, index = 0) => (await found(slug)).variants[index]!.id,
    productOf: async (slug) => (await found(slug)).id,
    async brandOf(slug) {
      const brand = await organisations.findBySlug(slug)
      if (!brand) throw new Error(`the demo has no ${slug} any more`)
      return brand.id
    },
  }
}
