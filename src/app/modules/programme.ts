import { createPush } from '#platform/push'
import { createChannels } from '#programme/channels'
import { createReminders } from '#programme/reminders'
import { createRundowns } from '#programme/rundown'
import { createShows, type Shows } from '#programme/shows'
import type { Ground } from './ground.ts'
import type { PeopleModules } from './people.ts'
import type { ShopModules } from './shop.ts'

/** What will be on air, and who hears of it. */
export function buildProgramme(ground: Ground, people: PeopleModules, { catalog, pictures }: ShopModules) {
  const { accounts, organisations, markets, audience, ages, mail, consents } = people
  const push = createPush(ground)
  const shows: Shows = createShows({ ...ground, accounts, organisations, catalog, markets, audience, ages, hosts: ages, pictures })
  const channels = createChannels({ ...ground, organisations, accounts, shows, audience, consents })
  const reminders = createReminders({ ...ground, mail, push, accounts, shows, audience })
  const rundowns = createRundowns({ ...ground, shows })
  return { shows, channels, reminders, rundowns }
}

export type ProgrammeModules = ReturnType<typeof buildProgramme>
