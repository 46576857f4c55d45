import type { Id } from '#platform/ids'
import { toUuid } from '#platform/ids'
import { type Desk, roomOf, tellModerators } from './desk.ts'
import { lineToWire } from './line.ts'
import { markRemoved, unmarkRemoved } from './moderation-store.ts'
import { findShown, fromRow, lineQuery, type ReadLine } from './store.ts'

/** A line of whichever show, whatever became of it; null when there is none. */
export async function findAnyLine(desk: Desk, id: Id<'msg'>): Promise<ReadLine | null> {
  const row = await lineQuery(desk.tables).where('m.id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** What the platform's operators have decided: no moderator of the show is asked, and a repeat changes nothing. */
export async function removeByPlatform(desk: Desk, id: Id<'msg'>, by: Id<'acc'>): Promise<void> {
  const line = await findAnyLine(desk, id)
  if (!line || !(await markRemoved(desk.tables, { showId: line.showId, id, by, at: desk.clock.now() }, 'abuse'))) return
  desk.realtime.publish(roomOf(line.showId), 'chat.removed', { id, reason: 'abuse' }, { lane: 'now' })
  tellModerators(desk, line.showId)
}

/** Brings a line back whose author was right. */
export async function restoreByPlatform(desk: Desk, id: Id<'msg'>): Promise<void> {
  const line = await findAnyLine(desk, id)
  if (!line || !(await unmarkRemoved(desk.tables, { showId: line.showId, id, by: null }, new Date(0)))) return
  const shown = await findShown(desk.tables, line.showId, id)
  if (shown) desk.realtime.publish(roomOf(line.showId), 'chat.restored', { lines: [lineToWire(shown)] }, { lane: 'now' })
  tellModerators(desk, line.showId)
}
