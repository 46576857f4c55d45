import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Organisations } from '#people/organisations'
import type { Database, Sql } from '#platform/db'
import type { Id } from '#platform/ids'
import type { Jobs } from '#platform/jobs'
import type { Mail } from '#platform/mail'
import type { Files } from '#platform/storage'
import type { Clock } from '#platform/time'

export interface OwnPerson {
  readonly accountId: Id<'acc'>
  readonly email: string
}

/** A room's part of what Souk keeps of people. */
export interface OwnDataSource {
  /** Everything of this person, ready to be written as JSON (bigints allowed). */
  collect(person: OwnPerson): Promise<unknown>
  /** Takes away what ties it to the person, in the transaction in which the account ends. Absent: what the law keeps, or what says nothing of them. */
  forget?(sql: Sql, person: OwnPerson): Promise<void>
}

export interface OwnDataDeps {
  db: Database
  clock: Clock
  jobs: Jobs
  mail: Pick<Mail, 'send'>
  files: Pick<Files, 'put' | 'read' | 'remove'>
  publicUrl: string
  organisations: Pick<Organisations, 'membershipsOf' | 'membersOf' | 'removeMember'>
  accounts: {
    get(id: Id<'acc'>): Promise<{ email: string }>
    /** Refuses a wrong password, and a wrong code where a second factor is set up. */
    prove(
      caller: { request: FastifyRequest; reply: FastifyReply },
      accountId: Id<'acc'>,
      proof: { password: string; code: string | null },
    ): Promise<void>
    /** Ends every session and way in, and takes name and address away. */
    erase(sql: Sql, accountId: Id<'acc'>): Promise<void>
    /** After the commit: nothing of it is remembered in this process. */
    forget(accountId: Id<'acc'>): void
  }
  /** Every room that keeps something, by the name of its part. Asked later than this is built. */
  sources(): Readonly<Record<string, OwnDataSource>>
}
