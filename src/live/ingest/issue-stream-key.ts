import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'
import { replaceKey, type Tables } from './store.ts'
import { hashStreamKey, newStreamKey } from './stream-key.ts'

/** A show's new stream key, told this once. The earlier one stops working, and whoever publishes with it is cut off. */
export async function issueStreamKey(desk: Desk, showId: Id<'shw'>): Promise<string> {
  const key = newStreamKey()
  await desk.db.transaction(async (sql) => {
    const tables: Tables = desk.db.tablesOn(sql)
    await replaceKey(tables, showId, hashStreamKey(key), desk.clock.now())
  })
  await Promise.all(desk.sessions.ofShow(showId).map((session) => desk.media.endWhip(session.id, 'key-revoked')))
  return key
}
