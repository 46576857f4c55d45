import { fromUuid, type Id, toUuid } from '#platform/ids'
import { stockChanged } from '#shop/inventory'
import { queueMoved } from '#shop/queue'
import type { DropParts } from './deps.ts'
import type { Drop } from './drop.ts'
import { dropMoved } from './events.ts'
import { endDropByTime } from './jobs.ts'
import { endDrop } from './run-drop.ts'
import { readDrop, readLiving } from './store.ts'
import { tellDropTurn } from './tell-turn.ts'

/** Follows the drops that are not over: says when their units or their line move, and ends them when all is sold or their time is over. */
export function keepDrops(parts: DropParts): { start(): Promise<void> } {
  const { events, inventory, jobs, log, queues } = parts
  const living = new Map<Id<'drp'>, Drop>()

  events.on(dropMoved, ({ drop }) => {
    if (drop.endedAt === null) living.set(drop.id, drop)
    else living.delete(drop.id)
  })
  events.on(stockChanged, ({ levels }) => {
    for (const drop of living.values()) if (levels[drop.variantId] !== undefined) events.emit(dropMoved, { drop })
  })
  events.on(queueMoved, async ({ moved }) => {
    const turns = moved.filter(({ queueId, state }) => state === 'turn' && living.has(fromUuid('drp', queueId)))
    for (const entry of await queues.find(turns.map(({ id }) => id))) {
      // One letter that cannot be written must not keep the others waiting.
      await tellDropTurn(parts, entry).catch((error: unknown) =>
        log.error({ err: error, entry: entry.id }, 'a turn in a drop was not told'),
      )
    }
    for (const id of new Set(moved.map(({ queueId }) => fromUuid('drp', queueId)))) {
      const drop = living.get(id)
      if (!drop) continue
      events.emit(dropMoved, { drop })
      const [count] = await inventory.countFences([toUuid(id)])
      if (count && count.sold >= drop.quantity) await endDrop(parts, id, 'stock', parts.clock.now())
    }
  })
  jobs.handle(endDropByTime, async ({ dropId }) => {
    const drop = await readDrop(parts.tables, dropId)
    if (!drop || drop.endedAt !== null) return
    // An earlier plan of the same drop may still ring.
    if (drop.endsAt !== null && drop.endsAt > parts.clock.now()) return
    await endDrop(parts, dropId, drop.openedAt === null ? 'called-off' : 'time', drop.endsAt ?? parts.clock.now())
  })

  return {
    async start() {
      for (const drop of await readLiving(parts.tables)) living.set(drop.id, drop)
    },
  }
}
