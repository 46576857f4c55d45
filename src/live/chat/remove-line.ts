import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { RemovalReason } from './contract.ts'
import { type Desk, moderated, roomOf, tellModerators } from './desk.ts'
import { UNDO_LEEWAY_SECONDS, UNDO_SECONDS } from './limits.ts'
import { lineToWire } from './line.ts'
import { markRemoved, unmarkRemoved } from './moderation-store.ts'
import { unpinIfGone } from './pin-line.ts'
import { chatProblems } from './problems.ts'
import { findShown } from './store.ts'

/** What was done after that can still be undone. */
export const undoSince = (now: Date): Date => new Date(now.getTime() - (UNDO_SECONDS + UNDO_LEEWAY_SECONDS) * 1000)

/** Takes a line down for everyone, or out of those that wait; its author hears why. For those who moderate the brand's chats. */
export async function removeLine(desk: Desk, actor: Actor, showId: Id<'shw'>, id: Id<'msg'>, reason: RemovalReason): Promise<void> {
  const { show, by } = await moderated(desk, actor, showId)
  if (!(await markRemoved(desk.tables, { showId, id, by, at: desk.clock.now() }, reason))) return
  desk.realtime.publish(roomOf(showId), 'chat.removed', { id, reason }, { lane: 'now' })
  tellModerators(desk, showId)
  await unpinIfGone(desk, show)
}

/** Brings a line back that the same person took down a moment ago: what another moderator or the platform decided stays. */
export async function restoreLine(desk: Desk, actor: Actor, showId: Id<'shw'>, id: Id<'msg'>): Promise<void> {
  const { by } = await moderated(desk, actor, showId)
  if (!(await unmarkRemoved(desk.tables, { showId, id, by }, undoSince(desk.clock.now())))) throw chatProblems['undo-over']()
  const line = await findShown(desk.tables, showId, id)
  if (line) desk.realtime.publish(roomOf(showId), 'chat.restored', { lines: [lineToWire(line)] }, { lane: 'now' })
  tellModerators(desk, showId)
}
