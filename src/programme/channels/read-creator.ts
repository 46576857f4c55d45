import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { CreatorWire } from './contract.ts'
import { channelProblems } from './problems.ts'
import type { ChannelsDeps } from './read-channel.ts'

const PAST_SHOWN = 12

/** A creator as anybody sees them: who has hosted a public show, or will. Of others nothing is told. */
export async function readCreator(deps: ChannelsDeps, reader: Actor, id: Id<'acc'>): Promise<CreatorWire> {
  const [live, upcoming, past, profile] = await Promise.all([
    deps.shows.list(reader, { host: id, state: 'live' }),
    deps.shows.list(reader, { host: id, state: 'upcoming' }),
    deps.shows.list(reader, { host: id, state: 'past', limit: PAST_SHOWN }),
    deps.accounts.findProfile(id),
  ])
  if (!profile || live.items.length + upcoming.items.length + past.items.length === 0) throw channelProblems['creator-unknown']()
  const { name, avatarUrl, avatarAlt, bio } = profile
  return { ...{ id, name, avatarUrl, avatarAlt, bio }, live: live.items, upcoming: upcoming.items, past: past.items }
}
