import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'
import { keys } from './recording.ts'
import { markRemoved, readEndedBefore } from './store.ts'

export const DAY_MS = 24 * 3600 * 1000
const REMOVED_AT_ONCE = 100

/** The row first: what is not listed is not served, whatever happens to its files. */
export async function removeReplay(desk: Desk, broadcastId: Id<'brd'>): Promise<void> {
  await markRemoved(desk.tables, broadcastId, desk.clock.now())
  await desk.files.remove(keys.folder(broadcastId))
}

/** Removes what is older than the operator keeps. */
export async function removeOldReplays(desk: Desk): Promise<void> {
  const { keptDays } = desk.config.replays
  if (keptDays === undefined) return
  const moment = new Date(desk.clock.now().getTime() - keptDays * DAY_MS)
  for (const { broadcastId } of await readEndedBefore(desk.tables, moment, REMOVED_AT_ONCE)) {
    try {
      await removeReplay(desk, broadcastId)
      desk.log.info({ broadcastId, keptDays }, 'replay has reached its age and is removed')
    } catch (error) {
      // One that cannot be removed must not keep the others.
      desk.log.error({ err: error, broadcastId }, 'a replay that has reached its age could not be removed')
    }
  }
}
