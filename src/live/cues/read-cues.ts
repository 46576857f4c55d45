import { TICKS_PER_SECOND } from '#live/media'
import type { Id } from '#platform/ids'
import { type Cue, compareCues, cueInForce } from './cue.ts'
import type { Desk } from './desk.ts'
import { readLatest } from './store.ts'

/** The farthest a player may be behind the newest frame and still find every change in time. */
const BEHIND_SECONDS = 30
/** A looping show plans some; a host cannot tap faster than this in half a minute. */
const READ_LIMIT = 128

export interface CuesNow {
  /** The pin in force at the newest frame; null when nothing is pinned. */
  readonly pin: Cue | null
  /** Cues of the last half minute with the one before them, and those planned, in order. */
  readonly cues: readonly Cue[]
}

export async function readCues(desk: Desk, showId: Id<'shw'>): Promise<CuesNow> {
  const broadcast = await desk.ingest.currentBroadcast(showId)
  if (!broadcast?.timeline) return { pin: null, cues: [] }
  const [cues, clock] = await Promise.all([readLatest(desk.tables, broadcast.id, READ_LIMIT), desk.ingest.mediaClock(showId)])
  // Without the engine the last frame that was recorded is the newest one.
  const { epoch, newest } = clock ?? broadcast.timeline
  const inForce = cueInForce(cues, epoch, newest)
  const earliest = cueInForce(cues, epoch, newest - BEHIND_SECONDS * TICKS_PER_SECOND)
  const wanted = earliest === null ? cues : cues.filter((cue) => compareCues(cue, earliest) >= 0)
  return { pin: inForce?.kind === 'pin' ? inForce : null, cues: wanted }
}
