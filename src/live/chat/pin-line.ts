import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Show } from '#programme/shows'
import type { ChatRules } from './contract.ts'
import { type Desk, moderated, roomOf } from './desk.ts'
import { lineToWire } from './line.ts'
import { chatProblems } from './problems.ts'
import { type Rules, readRules, writeRules } from './rules-store.ts'
import { findShown } from './store.ts'

/** Slow mode, followers only, and the line above the talk. */
export async function readChatRules(desk: Desk, showId: Id<'shw'>): Promise<ChatRules> {
  const { slowSeconds, followersOnly, pinnedId } = await readRules(desk.tables, showId)
  const [pinned, { practiceEndedAt }] = await Promise.all([pinnedId && findShown(desk.tables, showId, pinnedId), desk.shows.get(showId)])
  const isOfPractice = pinned !== null && practiceEndedAt !== null && pinned.sentAt <= practiceEndedAt
  return { slowSeconds, followersOnly, pinned: pinned && !isOfPractice ? lineToWire(pinned) : null }
}

export async function changeRules(
  desk: Desk,
  actor: Actor,
  showId: Id<'shw'>,
  change: Partial<Pick<Rules, 'slowSeconds' | 'followersOnly'>>,
): Promise<ChatRules> {
  await moderated(desk, actor, showId)
  return storeRules(desk, showId, change)
}

/** Puts a line above the talk in place of any other; null takes it away. */
export async function pinLine(desk: Desk, actor: Actor, showId: Id<'shw'>, id: Id<'msg'> | null): Promise<ChatRules> {
  await moderated(desk, actor, showId)
  if (id !== null && !(await findShown(desk.tables, showId, id))) throw chatProblems['line-unknown']()
  return storeRules(desk, showId, { pinnedId: id })
}

/** A line that was taken down does not stay above the talk. */
export async function unpinIfGone(desk: Desk, show: Show): Promise<void> {
  const { pinnedId } = await readRules(desk.tables, show.id)
  if (pinnedId !== null && !(await findShown(desk.tables, show.id, pinnedId))) await storeRules(desk, show.id, { pinnedId: null })
}

async function storeRules(desk: Desk, showId: Id<'shw'>, change: Partial<Rules>): Promise<ChatRules> {
  await writeRules(desk.tables, showId, change)
  desk.talks.changed(showId)
  const rules = await readChatRules(desk, showId)
  desk.realtime.publish(roomOf(showId), 'chat.rules', rules, { lane: 'now' })
  return rules
}
