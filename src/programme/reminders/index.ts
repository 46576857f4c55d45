/** Reminders: people who want to hear of a show are told by mail or by their browser, once, and never by a show they did not ask for. */
import type { Route } from '#platform/http'
import type { Desk, RemindersDeps } from './deps.ts'
import { createLinks } from './links.ts'
import { reminderRoutes } from './routes.ts'
import { tellPeople } from './tell-people.ts'

export type { RemindersDeps } from './deps.ts'

export interface Reminders {
  readonly routes: readonly Route[]
}

export function createReminders(deps: RemindersDeps): Reminders {
  const desk: Desk = { ...deps, links: createLinks(deps) }
  tellPeople(desk)
  return { routes: reminderRoutes(desk) }
}
