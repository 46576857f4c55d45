import { TICKS_PER_SECOND } from '#live/media'
import type { Id } from '#platform/ids'
import { type Cue, compareCues, cueInForce } from './cue.ts'
import type { Desk } from './desk.ts'
import { readLatest, readLatestOffer, readOpenSales } from './store.ts'

/** The farthest a player may be behind the newest frame and still find every change in time. */
const BEHIND_SECONDS = 30
/** A looping show plans some; a host cannot tap faster than this in half a minute. */
const READ_LIMIT = 128

export interface CuesNow {
  /** The pin in force at the newest frame; null when nothing is pinned. */
  readonly pin: Cue | null
  /** The opening of the offer in force at the newest frame; null when none is. */
  readonly offer: Cue | null
  /** Cues of the last half minute with the one before them, and those planned, in order. */
  readonly cues: readonly Cue[]
}

export async function readCues(desk: Desk, showId: Id<'shw'>): Promise<CuesNow> {
  const broadcast = await desk.ingest.currentBroadcast(showId)
  if (!broadcast?.timeline) return { pin: null, offer: null, cues: [] }
  const [cues, latestOffer, openSales, clock] = await Promise.all([
    readLatest(desk.tables, broadcast.id, READ_LIMIT),
    readLatestOffer(desk.tables, broadcast.id),
    readOpenSales(desk.tables, broadcast.id),
    desk.ingest.mediaClock(showId),
  ])
  // Without the engine the last frame that was recorded is the newest one.
  const { epoch, newest } = clock ?? broadcast.timeline
  const inForce = cueInForce(cues, 'pin', epoch, newest)
  const earliest = cueInForce(cues, 'pin', epoch, newest - BEHIND_SECONDS * TICKS_PER_SECOND)
  const wanted = earliest === null ? cues : cues.filter((cue) => compareCues(cue, earliest) >= 0)
  // An offer may have been opened long before: whoever comes now needs its opening.
  const offer = cueInForce(latestOffer ? [...cues, latestOffer] : cues, 'offer', epoch, newest)
  const opened = offer?.kind === 'offer.open' ? offer : null
  // So do sales.
  const older = [...(opened ? [opened] : []), ...openSales].filter((cue) => !wanted.some(({ id }) => id === cue.id))
  return { pin: inForce?.kind === 'pin' ? inForce : null, offer: opened, cues: [...older, ...wanted].toSorted(compareCues) }
}
