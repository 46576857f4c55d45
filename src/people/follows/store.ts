import { type Kysely, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { FollowTables } from './tables.ts'

export type Tables = Kysely<FollowTables>

/** Whom somebody follows. */
export type Followed = { readonly kind: 'channel'; readonly id: Id<'org'> } | { readonly kind: 'host'; readonly id: Id<'acc'> }

const table = ({ kind }: Followed) =>
  kind === 'channel'
    ? { name: sql.table('people.channel_follow'), column: sql.ref('organisation_id') }
    : { name: sql.table('people.host_follow'), column: sql.ref('host_account_id') }

export async function insertFollow(tables: Tables, accountId: Id<'acc'>, followed: Followed): Promise<void> {
  const { name, column } = table(followed)
  await sql`
    insert into ${name} (account_id, ${column}) values (${toUuid(accountId)}, ${toUuid(followed.id)}) on conflict do nothing
  `.execute(tables)
}

export async function deleteFollow(tables: Tables, accountId: Id<'acc'>, followed: Followed): Promise<void> {
  const { name, column } = table(followed)
  await sql`delete from ${name} where account_id = ${toUuid(accountId)} and ${column} = ${toUuid(followed.id)}`.execute(tables)
}

export async function isFollower(tables: Tables, accountId: Id<'acc'>, followed: Followed): Promise<boolean> {
  const { name, column } = table(followed)
  const { rows } = await sql`
    select 1 from ${name} where account_id = ${toUuid(accountId)} and ${column} = ${toUuid(followed.id)}
  `.execute(tables)
  return rows.length > 0
}

export async function countFollowers(tables: Tables, followed: Followed): Promise<number> {
  const { name, column } = table(followed)
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${name} where ${column} = ${toUuid(followed.id)}
  `.execute(tables)
  return rows[0]?.count ?? 0
}

export async function countFollows(tables: Tables, accountId: Id<'acc'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from people.channel_follow where account_id = ${toUuid(accountId)})::int
      + (select count(*) from people.host_follow where account_id = ${toUuid(accountId)})::int as count
  `.execute(tables)
  return rows[0]?.count ?? 0
}

export async function readFollows(tables: Tables, accountId: Id<'acc'>): Promise<{ channels: Id<'org'>[]; hosts: Id<'acc'>[] }> {
  const [channels, hosts] = await Promise.all([
    tables
      .selectFrom('people.channel_follow')
      .select('organisation_id')
      .where('account_id', '=', toUuid(accountId))
      .orderBy('followed_at', 'desc')
      .execute(),
    tables
      .selectFrom('people.host_follow')
      .select('host_account_id')
      .where('account_id', '=', toUuid(accountId))
      .orderBy('followed_at', 'desc')
      .execute(),
  ])
  return {
    channels: channels.map((row) => fromUuid('org', row.organisation_id)),
    hosts: hosts.map((row) => fromUuid('acc', row.host_account_id)),
  }
}

export async function deleteFollowsOf(tables: Tables, accountId: Id<'acc'>): Promise<void> {
  const id = toUuid(accountId)
  await tables.deleteFrom('people.channel_follow').where('account_id', '=', id).execute()
  await tables
    .deleteFrom('people.host_follow')
    .where(({ or, eb }) => or([eb('account_id', '=', id), eb('host_account_id', '=', id)]))
    .execute()
}

/** Followers of a channel after `cursor`, in the order of their ids. */
export async function readFollowers(
  tables: Tables,
  organisationId: Id<'org'>,
  cursor: Id<'acc'> | null,
  limit: number,
): Promise<Id<'acc'>[]> {
  const rows = await tables
    .selectFrom('people.channel_follow')
    .select('account_id')
    .where('organisation_id', '=', toUuid(organisationId))
    .$if(cursor !== null, (query) => query.where('account_id', '>', toUuid(cursor!)))
    .orderBy('account_id')
    .limit(limit)
    .execute()
  return rows.map((row) => fromUuid('acc', row.account_id))
}
