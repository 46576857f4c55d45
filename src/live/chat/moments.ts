import type { Ingest } from '#live/ingest'
import { TICKS_PER_SECOND } from '#live/media'
import type { Id } from '#platform/ids'
import { createMemo } from '#platform/memo'
import type { Clock } from '#platform/time'
import type { Line } from './line.ts'

/** The media clock is asked for so often; between, it goes on with the wall clock. */
const ASK_EVERY_SECONDS = 2
const SHOWS = 1_000

export interface Moments {
  /** Where in its video a show is now; null where no broadcast flows. */
  now(showId: Id<'shw'>): Promise<Line['moment']>
}

export function createMoments(ingest: Pick<Ingest, 'mediaClock'>, clock: Clock): Moments {
  const memo = createMemo<Promise<{ moment: NonNullable<Line['moment']>; atMs: number } | null>>(SHOWS)

  async function ask(showId: Id<'shw'>) {
    const media = await ingest.mediaClock(showId)
    if (!media?.flowing) return null
    return { moment: { broadcastId: media.broadcastId, mediaTime: media.newest }, atMs: clock.now().getTime() }
  }

  return {
    async now(showId) {
      const nowMs = clock.now().getTime()
      let known = memo.get(showId, nowMs)
      if (!known) {
        known = ask(showId)
        memo.set(showId, known, nowMs + ASK_EVERY_SECONDS * 1000)
        known.catch(() => memo.delete(showId))
      }
      const found = await known
      if (!found) return null
      const passedMs = Math.max(0, clock.now().getTime() - found.atMs)
      return { ...found.moment, mediaTime: found.moment.mediaTime + Math.round((passedMs * TICKS_PER_SECOND) / 1000) }
    },
  }
}
