import { createMarkets } from '#markets'
import { createAccounts } from '#people/accounts'
import { createAudit } from '#people/audit'
import { createFollows } from '#people/follows'
import { createOrganisations } from '#people/organisations'
import { createTeams } from '#people/teams'
import { createMail } from '#platform/mail'
import type { Shows } from '#programme/shows'
import { createAgeSandbox, createAges } from '#safety/age'
import { createAudience } from '#safety/audience'
import { ageNeeds } from '../age-needs.ts'
import type { Ground } from './ground.ts'

/** Who people are, what they belong to, and what protects them. */
export function buildPeople(ground: Ground, shows: () => Shows) {
  const markets = createMarkets(ground)
  const organisations = createOrganisations(ground)
  const mail = createMail(ground)
  const accounts = createAccounts({ ...ground, organisations, mail })
  const teams = createTeams({ ...ground, accounts, organisations, mail })
  const follows = createFollows({ ...ground, accounts, organisations })
  const audit = createAudit({ ...ground, accounts })
  const ageSandbox = createAgeSandbox(ground)
  const ages = createAges({ ...ground, markets, accounts, audit, provider: ageSandbox.provider })
  const audience = createAudience({ ...ground, ages, needs: ageNeeds(shows, markets) })
  return { markets, organisations, mail, accounts, teams, follows, audit, ageSandbox, ages, audience }
}

export type PeopleModules = ReturnType<typeof buildPeople>
