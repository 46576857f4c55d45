import type { Actor } from '#platform/http'
import { type Id, newId, toUuid } from '#platform/ids'
import type { Show } from '#programme/shows'
import type { Said } from './contract.ts'
import { type Desk, roomOf, tellModerators } from './desk.ts'
import { heldSince, heldUntil } from './held.ts'
import { HELD_PER_PERSON, HELD_PER_SHOW, SPEAKERS } from './limits.ts'
import { authorOf, type ChatRole, type Line, lineToWire, plain, quoteOf } from './line.ts'
import { findMentions } from './mentions.ts'
import { countHeld, hideLinesOf } from './moderation-store.ts'
import { chatProblems } from './problems.ts'
import { nameOf } from './speaker-name.ts'
import { findByKey, findShown, type ReadLine, readSpeakers } from './store.ts'
import type { Talk } from './talks.ts'

export interface Saying {
  /** The caller's UUID: the same line again is one line. */
  key: string
  text: string
  /** Of a guest. */
  name?: string | undefined
  replyTo?: Id<'msg'> | undefined
}

/** Says a line to everyone in the show's room, or to its moderators first if it has a block word. */
export async function say(desk: Desk, actor: Actor, showId: Id<'shw'>, saying: Saying): Promise<Said> {
  const person = actor.accountId ?? actor.viewerId
  if (person === null) throw chatProblems['identity-needed']()
  const show = await desk.shows.get(showId)
  const talk = await desk.talks.of(show)
  const role = roleOf(actor, show)
  const text = plain(saying.text)
  if (text === '') throw chatProblems.empty()
  const name = await nameOf(desk, actor, show, saying.name, talk.blockWord)
  if (role === 'viewer') await admit(desk, actor, show, talk)
  const sentAt = desk.clock.now()
  const wait = desk.limits.take(`${showId} ${person}`, sentAt.getTime(), role === 'viewer' ? talk.rules.slowSeconds : 0)
  if (wait) {
    const before = await findByKey(desk.tables, showId, saying.key)
    if (before) return answerTo(desk, actor, before, saying)
    throw chatProblems[wait.why](undefined, { retryAfterSeconds: wait.seconds })
  }
  // A guest's name was looked at when it was chosen; an account's stands for every show.
  const heldWord = role === 'viewer' ? (talk.blockWord(text) ?? talk.blockWord(name)) : null
  const author = authorOf(showId, person)
  if (heldWord !== null) await admitHeld(desk, showId, author, sentAt)
  const line: Line = {
    ...{ id: newId('msg'), showId, key: saying.key, author, name, role, text, sentAt },
    ...{ viewerId: actor.viewerId, accountId: actor.accountId },
    ...{ heldWord, shownAt: heldWord === null ? sentAt : null },
    ...(await contextOf(desk, showId, text, saying.replyTo)),
  }
  if (!(await desk.lines.submit(line))) return answerTo(desk, actor, (await findByKey(desk.tables, showId, saying.key)) ?? line, saying)
  await tell(desk, actor, show, line)
  return answerTo(desk, actor, line, saying)
}

/** The line as its author hears of it, with what it claimed. One that waits for a moderator claims nothing. */
async function answerTo(desk: Desk, actor: Actor, line: ReadLine, { key }: Saying): Promise<Said> {
  const held = line.shownAt === null
  const heard = { key, text: line.text, name: line.name, mediaTime: line.moment?.mediaTime ?? null }
  const claim = held ? null : ((await desk.claims?.hear(actor, { kind: 'show', id: toUuid(line.showId) }, heard)) ?? null)
  return { ...lineToWire(line), heldUntil: held ? heldUntil(line.sentAt).toISOString() : null, ...(claim && { claim }) }
}

async function admit(desk: Desk, actor: Actor, show: Show, talk: Talk): Promise<void> {
  if (show.state === 'ended' || show.state === 'cancelled') throw chatProblems.closed()
  refuseMuted(desk, actor, talk)
  if (!talk.rules.followersOnly) return
  if (actor.accountId === null || !(await desk.follows.isFollowing(actor.accountId, show.brandId))) throw chatProblems['followers-only']()
}

function refuseMuted(desk: Desk, actor: Actor, talk: Talk): void {
  const now = desk.clock.now()
  const mute = talk.muteOf(actor, now)
  if (!mute) return
  const seconds = mute.until && Math.ceil((mute.until.getTime() - now.getTime()) / 1000)
  throw chatProblems.muted(undefined, seconds === null ? {} : { retryAfterSeconds: seconds })
}

async function admitHeld(desk: Desk, showId: Id<'shw'>, author: string, now: Date): Promise<void> {
  const held = await countHeld(desk.tables, showId, author, heldSince(now))
  if (held.author >= HELD_PER_PERSON || held.show >= HELD_PER_SHOW) throw chatProblems['held-full']()
}

/** What a line refers to: an earlier one, people, a moment of the video. */
async function contextOf(desk: Desk, showId: Id<'shw'>, text: string, replyTo: Id<'msg'> | undefined) {
  const [quoted, speakers, moment] = await Promise.all([
    replyTo === undefined ? null : findShown(desk.tables, showId, replyTo),
    text.includes('@') ? readSpeakers(desk.tables, showId, SPEAKERS) : [],
    desk.moments.now(showId),
  ])
  return { quote: quoted && quoteOf(quoted), mentions: findMentions(text, speakers), moment }
}

async function tell(desk: Desk, actor: Actor, show: Show, line: Line): Promise<void> {
  if (line.role === 'viewer') {
    // Whoever was muted while the line was stored: it goes the way of their other lines.
    const talk = await desk.talks.of(show)
    const mute = talk.muteOf(actor, desk.clock.now())
    if (mute) {
      await hideLinesOf(desk.tables, mute)
      refuseMuted(desk, actor, talk)
    }
  }
  if (line.shownAt === null) tellModerators(desk, show.id)
  else desk.realtime.publish(roomOf(show.id), 'chat', lineToWire(line), { lane: 'tick' })
}

export function roleOf(actor: Actor, show: Show): ChatRole {
  if (actor.accountId !== null && actor.accountId === show.hostId) return 'host'
  if (actor.can('show.plan', show.brandId)) return 'brand'
  return actor.can('chat.moderate', show.brandId) ? 'moderator' : 'viewer'
}
