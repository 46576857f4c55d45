import type { Actor } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import type { Show } from '#programme/shows'
import type { ChatMessage } from './contract.ts'
import type { Desk } from './desk.ts'
import { type ChatRole, type Line, lineToWire, plain, sameName } from './line.ts'
import { chatProblems } from './problems.ts'

export interface Saying {
  /** The caller's UUID: the same line again is one line. */
  key: string
  text: string
  /** Of a guest. */
  name?: string | undefined
}

/** Says a line to everyone in the show's room. Guests say under which name; nobody takes the name of the show's people. */
export async function say(desk: Desk, actor: Actor, showId: Id<'shw'>, { key, text, name }: Saying): Promise<ChatMessage> {
  const person = actor.accountId ?? actor.viewerId
  if (person === null) throw chatProblems['identity-needed']()
  const show = await desk.shows.get(showId)
  const line: Line = {
    id: newId('msg'),
    showId,
    key,
    viewerId: actor.viewerId,
    accountId: actor.accountId,
    name: await nameOf(desk, actor, show, name),
    role: roleOf(actor, show),
    text: plain(text),
    sentAt: desk.clock.now(),
  }
  if (line.text === '') throw chatProblems.empty()
  const waitSeconds = desk.limits.take(`${showId} ${person}`, line.sentAt.getTime())
  if (waitSeconds !== null) throw chatProblems['too-fast'](undefined, { retryAfterSeconds: waitSeconds })
  const message = lineToWire(line)
  if (await desk.lines.submit(line)) desk.realtime.publish(`show:${showId}`, 'chat', message, { lane: 'tick' })
  return message
}

function roleOf(actor: Actor, show: Show): ChatRole {
  if (actor.accountId !== null && actor.accountId === show.hostId) return 'host'
  return actor.can('chat.moderate', show.brandId) ? 'moderator' : 'viewer'
}

async function nameOf(desk: Desk, actor: Actor, show: Show, chosen: string | undefined): Promise<string> {
  if (actor.accountId !== null && actor.displayName !== null) return plain(actor.displayName)
  const name = plain(chosen ?? '')
  if (name === '') throw chatProblems['name-needed']()
  const [hosts, brands] = await Promise.all([desk.accounts.getMany([show.hostId]), desk.organisations.getMany([show.brandId])])
  const reserved = [hosts.get(show.hostId)?.name, brands.get(show.brandId)?.name].flatMap((names) => (names ? [names.en, names.ar] : []))
  if (reserved.some((taken) => sameName(taken, name))) throw chatProblems['name-reserved']()
  return name
}
