import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { ChatDeskWire, ChatSelf } from './contract.ts'
import { type Desk, moderated } from './desk.ts'
import { heldSince, heldToWire } from './held.ts'
import { HELD_PER_SHOW, MUTES_PER_SHOW } from './limits.ts'
import { authorOf } from './line.ts'
import { readHeld, readMutes } from './moderation-store.ts'
import { muteToWire } from './mute-person.ts'
import { readChatRules } from './pin-line.ts'

/** What moderators see besides the talk. */
export async function readChatDesk(desk: Desk, actor: Actor, showId: Id<'shw'>): Promise<ChatDeskWire> {
  await moderated(desk, actor, showId)
  const now = desk.clock.now()
  const [rules, held, mutes] = await Promise.all([
    readChatRules(desk, showId),
    readHeld(desk.tables, showId, heldSince(now), HELD_PER_SHOW),
    readMutes(desk.tables, showId, now, MUTES_PER_SHOW),
  ])
  return { rules, held: held.map(heldToWire), mutes: mutes.map(muteToWire) }
}

const REST_OF_THE_SHOW = '9999-12-31T00:00:00.000Z'

/** Who somebody is in this chat. */
export async function readSelf(desk: Desk, actor: Actor, showId: Id<'shw'>): Promise<ChatSelf> {
  const show = await desk.shows.get(showId)
  const person = actor.accountId ?? actor.viewerId
  const moderates = actor.can('chat.moderate', show.brandId)
  const mute = moderates ? null : (await desk.talks.of(show)).muteOf(actor, desk.clock.now())
  return {
    author: person && authorOf(showId, person),
    moderates,
    mutedUntil: mute && (mute.until?.toISOString() ?? REST_OF_THE_SHOW),
  }
}
