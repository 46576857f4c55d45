import type { Actor } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import type { MuteWire } from './contract.ts'
import { type Desk, moderated, roomOf, tellModerators } from './desk.ts'
import { LINES_BROUGHT_BACK, MUTES_PER_SHOW } from './limits.ts'
import { authorOf, lineToWire } from './line.ts'
import { bringBackLines, hideLinesOf, insertMute, liftMute, type Mute, readMutes } from './moderation-store.ts'
import { unpinIfGone } from './pin-line.ts'
import { chatProblems } from './problems.ts'
import { undoSince } from './remove-line.ts'
import { findLine } from './store.ts'

export interface MuteRequest {
  /** A line of the person. */
  messageId: Id<'msg'>
  /** Null: for the rest of the show. */
  seconds: number | null
}

export const muteToWire = ({ id, name, until }: Mute): MuteWire => ({ id, name, until: until?.toISOString() ?? null })

/** Mutes who wrote a line. All they said in this show leaves every page at once, and nobody who comes later gets it. */
export async function mutePerson(desk: Desk, actor: Actor, showId: Id<'shw'>, { messageId, seconds }: MuteRequest): Promise<MuteWire> {
  const { show, by } = await moderated(desk, actor, showId)
  const line = await findLine(desk.tables, showId, messageId)
  if (!line) throw chatProblems['line-unknown']()
  if (line.role !== 'viewer') throw chatProblems['cannot-mute']()
  const now = desk.clock.now()
  if ((await readMutes(desk.tables, showId, now, MUTES_PER_SHOW)).length >= MUTES_PER_SHOW) throw chatProblems['too-many-mutes']()
  const mute: Mute = {
    ...{ id: newId('mut'), showId, viewerId: line.viewerId, accountId: line.accountId, name: line.name },
    ...{ until: seconds === null ? null : new Date(now.getTime() + seconds * 1000), mutedAt: now },
  }
  await insertMute(desk.tables, mute, by)
  // In this order: a line that is stored meanwhile is found here, or finds the mute itself.
  desk.talks.changed(showId)
  await hideLinesOf(desk.tables, mute)
  desk.realtime.publish(roomOf(showId), 'chat.hidden', { authors: authorsOf(mute) }, { lane: 'now' })
  tellModerators(desk, showId)
  await unpinIfGone(desk, show)
  return muteToWire(mute)
}

/** Lets a muted person speak again. What they had said comes back when the mute was put on only a moment ago. */
export async function unmutePerson(desk: Desk, actor: Actor, showId: Id<'shw'>, id: Id<'mut'>): Promise<void> {
  await moderated(desk, actor, showId)
  const now = desk.clock.now()
  const mutedAt = await liftMute(desk.tables, showId, id, now)
  if (mutedAt === null) throw chatProblems['not-muted']()
  desk.talks.changed(showId)
  const lines = mutedAt >= undoSince(now) ? await bringBackLines(desk.tables, id, LINES_BROUGHT_BACK) : []
  desk.realtime.publish(roomOf(showId), 'chat.restored', { lines: lines.map(lineToWire) }, { lane: 'now' })
  tellModerators(desk, showId)
}

function authorsOf({ showId, accountId, viewerId }: Mute): string[] {
  return [accountId, viewerId].flatMap((person) => (person === null ? [] : [authorOf(showId, person)]))
}
