import type { Ingest } from '#live/ingest'
import type { Accounts } from '#people/accounts'
import type { Follows } from '#people/follows'
import type { Organisations } from '#people/organisations'
import type { Batcher, Database } from '#platform/db'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Realtime } from '#platform/realtime'
import type { Clock } from '#platform/time'
import type { Show, Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import type { Claims } from '#shop/claims'
import type { Line } from './line.ts'
import type { Moments } from './moments.ts'
import { chatProblems } from './problems.ts'
import type { Tables } from './store.ts'
import type { TalkLimits } from './talk-limits.ts'
import type { Talks } from './talks.ts'

export interface ChatDeps {
  db: Database
  clock: Clock
  realtime: Pick<Realtime, 'publish'>
  shows: Pick<Shows, 'get' | 'findBySlug' | 'listOfBrands'>
  accounts: Pick<Accounts, 'getMany'>
  organisations: Pick<Organisations, 'getMany'>
  follows: Pick<Follows, 'isFollowing'>
  ingest: Pick<Ingest, 'mediaClock' | 'latestBroadcast'>
  audience: Pick<AudiencePolicy, 'audienceOf' | 'verify'>
  /** What a line claims; without it none does. */
  claims?: Pick<Claims, 'hear'>
}

/** What the use cases share. */
export interface Desk extends ChatDeps {
  tables: Tables
  limits: TalkLimits
  talks: Talks
  moments: Moments
  /** Stores lines; answers whether the line is new. */
  lines: Batcher<Line, boolean>
}

export const roomOf = (showId: Id<'shw'>): string => `show:${showId}`
export const deskRoomOf = (showId: Id<'shw'>): string => `moderation:${showId}`

/** The show, and who moderates it. */
export async function moderated(desk: Desk, actor: Actor, showId: Id<'shw'>): Promise<{ show: Show; by: Id<'acc'> }> {
  const show = await desk.shows.get(showId)
  if (actor.accountId === null || !actor.can('chat.moderate', show.brandId)) throw chatProblems['not-a-moderator']()
  return { show, by: actor.accountId }
}

/** Whoever moderates this show looks again. */
export function tellModerators(desk: Desk, showId: Id<'shw'>): void {
  desk.realtime.publish(deskRoomOf(showId), 'changed', {}, { lane: 'now' })
}
