/** Reminders: people who want to hear of a show are told by mail or by their browser, once, and never by a show they did not ask for. */
import type { Sql } from '#platform/db'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Desk, RemindersDeps } from './deps.ts'
import { createLinks } from './links.ts'
import { forgetReminders, readOwnReminders } from './own-reminders.ts'
import { reminderRoutes } from './routes.ts'
import { tellPeople } from './tell-people.ts'

export type { RemindersDeps } from './deps.ts'

export interface Reminders {
  readonly routes: readonly Route[]
  /** Shows that an account asked to be told of. */
  ownReminders(accountId: Id<'acc'>): Promise<unknown[]>
  /** Of an account that ends. */
  forget(sql: Sql, accountId: Id<'acc'>): Promise<void>
}

export function createReminders(deps: RemindersDeps): Reminders {
  const desk: Desk = { ...deps, links: createLinks(deps) }
  tellPeople(desk)
  return { routes: reminderRoutes(desk), ownReminders: (accountId) => readOwnReminders(deps.db.pool, accountId), forget: forgetReminders }
}
