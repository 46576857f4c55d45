import type { Id } from '#platform/ids'
import { lineupChanged } from '#programme/shows'
import { stockChanged } from '#shop/inventory'
import type { StockLevels } from './contract.ts'
import type { ShowRoomDeps } from './deps.ts'
import { createPacer, type Pacer } from './pacer.ts'

/** Stock is always now, but ten frames a second tell it to any eye. */
const TELL_EVERY_MILLISECONDS = 100

/** Which open rooms show which variants, and what is told to them. Kept in memory: an order must not ask who watches. */
export interface StockFeed {
  /** Levels of every variant of the lineup; from then on changes are told until `forget`. */
  levels(showId: Id<'shw'>): Promise<StockLevels>
  forget(showId: Id<'shw'>): void
}

export function createStockFeed({
  events,
  shows,
  catalog,
  realtime,
}: Pick<ShowRoomDeps, 'events' | 'shows' | 'catalog' | 'realtime'>): StockFeed {
  const rooms = new Map<Id<'var'>, Set<Id<'shw'>>>()
  const open = new Set<Id<'shw'>>()
  const pacers = new Map<Id<'shw'>, Pacer<readonly [Id<'var'>, number]>>()

  async function read(showId: Id<'shw'>): Promise<StockLevels> {
    const [show, lineup] = await Promise.all([shows.get(showId), shows.lineup(showId)])
    const productIds = lineup.map((item) => item.productId)
    const cards = await catalog.listProductCards(productIds, show.marketCode)
    return Object.fromEntries(cards.flatMap((card) => card.variants.map(({ id, available }) => [id, available])))
  }

  function follow(showId: Id<'shw'>, levels: StockLevels): boolean {
    let grown = false
    for (const variantId of Object.keys(levels) as Id<'var'>[]) {
      const showing = rooms.get(variantId) ?? new Set()
      grown ||= !showing.has(showId)
      rooms.set(variantId, showing.add(showId))
    }
    return grown
  }

  function pacerOf(showId: Id<'shw'>): Pacer<readonly [Id<'var'>, number]> {
    const known = pacers.get(showId)
    if (known) return known
    const pacer = createPacer<readonly [Id<'var'>, number]>(TELL_EVERY_MILLISECONDS, (changes) =>
      realtime.publish(`show:${showId}`, 'stock', { levels: Object.fromEntries(changes) }, { lane: 'now' }),
    )
    pacers.set(showId, pacer)
    return pacer
  }

  events.on(stockChanged, ({ levels }) => {
    for (const [variantId, available] of Object.entries(levels) as [Id<'var'>, number][]) {
      for (const showId of rooms.get(variantId) ?? []) pacerOf(showId).add([variantId, available])
    }
  })

  events.on(lineupChanged, async ({ showId }) => {
    if (open.has(showId)) follow(showId, await read(showId))
  })

  return {
    async levels(showId) {
      open.add(showId)
      const levels = await read(showId)
      // What changed while a variant was not followed yet is in no message: read once more.
      return follow(showId, levels) ? read(showId) : levels
    },
    forget(showId) {
      open.delete(showId)
      pacers.get(showId)?.close()
      pacers.delete(showId)
      for (const [variantId, showing] of rooms) {
        showing.delete(showId)
        if (showing.size === 0) rooms.delete(variantId)
      }
    },
  }
}
