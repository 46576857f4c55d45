import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import { type ChangeDeps, changeState } from './change-state.ts'
import { endStopped } from './jobs.ts'
import { readShow } from './store.ts'
import type { ShowTables } from './tables.ts'

/** Two hours after a show was stopped it is over. A practice is only planned again: nobody has seen it. */
export function endStoppedShows(deps: ChangeDeps & { jobs: Jobs; log: Log }): void {
  deps.jobs.handle(endStopped, async ({ showId, stoppedAt }) => {
    const show = await readShow(deps.db.tables<ShowTables>(), showId)
    if (show?.state !== 'stopped' || show.stoppedAt?.toISOString() !== stoppedAt) return
    const to = show.visibility === 'practice' ? 'scheduled' : 'ended'
    await changeState(deps, showId, { to })
    deps.log.info({ showId, to }, 'show was stopped and not taken up again')
  })
}
