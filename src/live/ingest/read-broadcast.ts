import { type MediaClock, MediaRefusal, type Signal } from '#live/media'
import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'
import { findOpen } from './store.ts'

/** The media clock of the show's open broadcast; null before its first frame and while the engine is away. */
export async function mediaClock(desk: Desk, showId: Id<'shw'>): Promise<(MediaClock & { broadcastId: Id<'brd'> }) | null> {
  const open = await findOpen(desk.tables, showId)
  const clock = open && (await absentWhenDown(desk.media.clock(open.id)))
  return open && clock ? { ...clock, broadcastId: open.id } : null
}

/** What arrives from the camera now; null when nothing is on air. */
export async function signal(desk: Desk, showId: Id<'shw'>): Promise<Signal | null> {
  const open = await findOpen(desk.tables, showId)
  return open && absentWhenDown(desk.media.signal(open.id))
}

async function absentWhenDown<Answer>(asked: Promise<Answer | null>): Promise<Answer | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof MediaRefusal) return null
    throw error
  }
}
