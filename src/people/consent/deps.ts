import type { Organisations } from '#people/organisations'
import type { Config } from '#platform/config'
import type { Database, Sql } from '#platform/db'
import type { Id } from '#platform/ids'
import type { Jobs } from '#platform/jobs'
import type { Mail } from '#platform/mail'
import type { Clock } from '#platform/time'
import type { Links } from './links.ts'

export interface ConsentDeps {
  config: Pick<Config, 'secret'>
  publicUrl: string
  db: Database
  clock: Clock
  jobs: Jobs
  mail: Pick<Mail, 'send'>
  organisations: Pick<Organisations, 'get' | 'getMany'>
  /** Asked later than this is built. */
  accounts(): {
    getMany(ids: Iterable<Id<'acc'>>): Promise<ReadonlyMap<Id<'acc'>, { email: string }>>
    findByEmail(email: string): Promise<{ id: Id<'acc'> } | null>
  }
  audit(): { record(sql: Sql, entry: { actorId: Id<'acc'>; act: string; subject: { kind: string; id: string } }): Promise<void> }
}

/** What the use cases share. */
export interface Desk extends ConsentDeps {
  links: Links
}
