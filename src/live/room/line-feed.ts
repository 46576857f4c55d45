import { fromUuid } from '#platform/ids'
import { claimsMoved } from '#shop/claims'
import { dropMoved } from '#shop/drops'
import { queueMoved } from '#shop/queue'
import type { ShowRoomDeps } from './deps.ts'

type LineDeps = Pick<ShowRoomDeps, 'events' | 'realtime' | 'drops' | 'claims' | 'queues'>

/** A line moves with every tap; this often it is told. */
const TELL_EVERY_MILLISECONDS = 250

/** Tells a show's room how its drops and claims stand, read when it is told and not with every tap; and whose places changed, so that they look. */
export function tellLines({ events, realtime, drops, claims, queues }: LineDeps): void {
  const waiting = new Map<string, NodeJS.Timeout>()

  const soon = (id: string, tell: () => Promise<void>): void => {
    if (waiting.has(id)) return
    const run = async (): Promise<void> => {
      waiting.delete(id)
      await tell()
    }
    waiting.set(id, setTimeout(() => void run().catch(() => undefined), TELL_EVERY_MILLISECONDS).unref())
  }

  events.on(dropMoved, ({ drop: { id } }) =>
    soon(id, async () => {
      const drop = await drops.get(id)
      if (drop.occasion.kind !== 'show') return
      realtime.publish(`show:${fromUuid('shw', drop.occasion.id)}`, 'drop', await drops.status(drop), { lane: 'now' })
    }),
  )
  events.on(claimsMoved, ({ list: { id, occasion } }) =>
    soon(id, async () => {
      const status = occasion.kind === 'show' ? await claims.latestAt(occasion) : null
      if (status) realtime.publish(`show:${fromUuid('shw', occasion.id)}`, 'claims', status, { lane: 'now' })
    }),
  )
  events.on(queueMoved, async ({ moved }) => {
    const entries = await queues.find(moved.map(({ id }) => id))
    const rooms = Map.groupBy(
      entries.filter(({ occasion }) => occasion?.kind === 'show'),
      ({ occasion }) => fromUuid('shw', occasion!.id),
    )
    for (const [showId, places] of rooms) realtime.publish(`show:${showId}`, 'places', { ids: places.map(({ id }) => id) }, { lane: 'now' })
  })
}
