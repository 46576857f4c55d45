import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'
import { replaceKey, type Tables } from './store.ts'
import { hashStreamKey, newStreamKey } from './stream-key.ts'
import type { KeyUse } from './tables.ts'

/** A show's new stream key, told this once. The earlier one of that use stops working, and whoever publishes with it is cut off. */
export async function issueStreamKey(desk: Desk, showId: Id<'shw'>, use: KeyUse = 'encoder'): Promise<string> {
  const key = newStreamKey()
  const ended = await desk.db.transaction((sql) => {
    const tables: Tables = desk.db.tablesOn(sql)
    return replaceKey(tables, showId, use, hashStreamKey(key), desk.clock.now())
  })
  const cutOff = desk.sessions.ofShow(showId).filter((session) => ended.includes(session.keyId))
  await Promise.all(cutOff.map((session) => desk.media.endWhip(session.id, 'key-revoked')))
  return key
}
