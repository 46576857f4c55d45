import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Desk } from './desk.ts'
import { chatProblems } from './problems.ts'
import { markRemoved } from './store.ts'

/** Takes a line down for everyone. For those who moderate the brand's chats. A line that is gone stays gone. */
export async function removeLine(desk: Desk, actor: Actor, showId: Id<'shw'>, messageId: Id<'msg'>): Promise<void> {
  const show = await desk.shows.get(showId)
  if (actor.accountId === null || !actor.can('chat.moderate', show.brandId)) throw chatProblems['not-a-moderator']()
  if (!(await markRemoved(desk.tables, showId, messageId, actor.accountId))) return
  desk.realtime.publish(`show:${showId}`, 'chat.removed', { id: messageId }, { lane: 'now' })
}
