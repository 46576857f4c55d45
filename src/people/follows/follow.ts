import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import { type Actor, signedIn } from '#platform/http'
import type { Following, MyFollows } from './contract.ts'
import { followProblems } from './problems.ts'
import { countFollowers, countFollows, deleteFollow, type Followed, insertFollow, isFollower, readFollows, type Tables } from './store.ts'

/** Channels and hosts that one person follows. */
const FOLLOWS = 1_000

export interface Desk {
  tables: Tables
  accounts: Pick<Accounts, 'getMany'>
  organisations: Pick<Organisations, 'getMany'>
}

async function requireKnown(desk: Desk, followed: Followed): Promise<void> {
  const known =
    followed.kind === 'channel'
      ? (await desk.organisations.getMany([followed.id])).get(followed.id)?.kind === 'brand'
      : (await desk.accounts.getMany([followed.id])).has(followed.id)
  if (!known) throw followProblems.unknown()
}

/** Follows, for who is signed in. A repeat changes nothing. */
export async function follow(desk: Desk, actor: Actor, followed: Followed): Promise<Following> {
  const accountId = signedIn(actor)
  await requireKnown(desk, followed)
  if ((await countFollows(desk.tables, accountId)) >= FOLLOWS) throw followProblems['too-many']()
  await insertFollow(desk.tables, accountId, followed)
  return readFollowing(desk, actor, followed)
}

export async function unfollow(desk: Desk, actor: Actor, followed: Followed): Promise<Following> {
  await deleteFollow(desk.tables, signedIn(actor), followed)
  return readFollowing(desk, actor, followed)
}

/** For anybody: how many follow, and whether the caller does. */
export async function readFollowing(desk: Desk, actor: Actor, followed: Followed): Promise<Following> {
  const [followers, following] = await Promise.all([
    countFollowers(desk.tables, followed),
    actor.accountId === null ? false : isFollower(desk.tables, actor.accountId, followed),
  ])
  return { followers, following }
}

export async function listMyFollows(desk: Desk, actor: Actor): Promise<MyFollows> {
  const { channels, hosts } = await readFollows(desk.tables, signedIn(actor))
  const [organisations, accounts] = await Promise.all([desk.organisations.getMany(channels), desk.accounts.getMany(hosts)])
  return {
    channels: channels.flatMap((id) => {
      const channel = organisations.get(id)
      return channel ? [{ id, slug: channel.slug, name: channel.name }] : []
    }),
    hosts: hosts.flatMap((id) => {
      const host = accounts.get(id)
      return host ? [{ id, name: host.name, avatarUrl: host.avatarUrl }] : []
    }),
  }
}
