/** Follows: who wants to hear of a channel (a brand) or a host. Nobody follows by buying, by watching or by default. */
import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Database, Sql } from '#platform/db'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { followRoutes } from './routes.ts'
import { deleteFollowsOf, isFollower, readFollowers, readFollows, type Tables } from './store.ts'

export interface FollowsDeps {
  db: Database
  accounts: Pick<Accounts, 'getMany'>
  organisations: Pick<Organisations, 'getMany'>
}

/** Followers of one page. */
const PAGE = 500

export interface Follows {
  readonly routes: readonly Route[]
  /** Whom the account follows. */
  ownFollows(accountId: Id<'acc'>): Promise<unknown>
  /** Of an account that ends: it follows nobody, and nobody follows it. */
  forget(sql: Sql, accountId: Id<'acc'>): Promise<void>
  isFollowing(accountId: Id<'acc'>, organisationId: Id<'org'>): Promise<boolean>
  /** Followers of a channel, up to 500 a page; `cursor` is the last one of the page before. */
  followersOf(organisationId: Id<'org'>, cursor: Id<'acc'> | null): Promise<readonly Id<'acc'>[]>
}

export function createFollows(deps: FollowsDeps): Follows {
  const tables: Tables = deps.db.tables()
  return {
    routes: followRoutes({ ...deps, tables }),
    ownFollows: (accountId) => readFollows(tables, accountId),
    forget: (sql, accountId) => deleteFollowsOf(deps.db.tablesOn(sql), accountId),
    isFollowing: (accountId, id) => isFollower(tables, accountId, { kind: 'channel', id }),
    followersOf: (organisationId, cursor) => readFollowers(tables, organisationId, cursor, PAGE),
  }
}
