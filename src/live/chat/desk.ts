import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Batcher, Database } from '#platform/db'
import type { Realtime } from '#platform/realtime'
import type { Clock } from '#platform/time'
import type { Shows } from '#programme/shows'
import type { Line } from './line.ts'
import type { Tables } from './store.ts'
import type { TalkLimits } from './talk-limits.ts'

export interface ChatDeps {
  db: Database
  clock: Clock
  realtime: Pick<Realtime, 'publish'>
  shows: Pick<Shows, 'get'>
  accounts: Pick<Accounts, 'getMany'>
  organisations: Pick<Organisations, 'getMany'>
}

/** What the use cases share. */
export interface Desk extends ChatDeps {
  tables: Tables
  limits: TalkLimits
  /** Stores lines; answers whether the line is new. */
  lines: Batcher<Line, boolean>
}
