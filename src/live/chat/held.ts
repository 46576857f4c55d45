import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { HeldLine } from './contract.ts'
import { type Desk, moderated, roomOf, tellModerators } from './desk.ts'
import { HELD_MINUTES } from './limits.ts'
import { lineToWire } from './line.ts'
import { markReleased } from './moderation-store.ts'
import { chatProblems } from './problems.ts'
import { findLine, type ReadLine } from './store.ts'

const HELD_MS = HELD_MINUTES * 60_000

export const heldUntil = (sentAt: Date): Date => new Date(sentAt.getTime() + HELD_MS)
/** Lines sent before that wait no more. */
export const heldSince = (now: Date): Date => new Date(now.getTime() - HELD_MS)

export function heldToWire(line: ReadLine): HeldLine {
  return { ...lineToWire(line), heldWord: line.heldWord ?? '', heldUntil: heldUntil(line.sentAt).toISOString() }
}

/** Lets a held line through to everybody. One that is through already stays so. */
export async function releaseLine(desk: Desk, actor: Actor, showId: Id<'shw'>, id: Id<'msg'>): Promise<void> {
  const { by } = await moderated(desk, actor, showId)
  const now = desk.clock.now()
  const released = await markReleased(desk.tables, { showId, id, by, at: now }, heldSince(now))
  const line = await findLine(desk.tables, showId, id)
  if (!line?.shownAt) throw chatProblems['line-unknown']()
  if (!released) return
  desk.realtime.publish(roomOf(showId), 'chat', lineToWire(line), { lane: 'tick' })
  tellModerators(desk, showId)
}
