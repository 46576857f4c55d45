import { createMarkets } from '#markets'
import { type Accounts, createAccounts } from '#people/accounts'
import { type Audit, createAudit } from '#people/audit'
import { createConsents } from '#people/consent'
import { createDelegations, type Delegations } from '#people/delegations'
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
  const delegations: Delegations = createDelegations({ ...ground, organisations, accounts: () => accounts, audit: () => audit })
  const consents = createConsents({ ...ground, organisations, mail, accounts: () => accounts, audit: () => audit })
  const accounts: Accounts = createAccounts({ ...ground, organisations, mail, delegations, consents })
  const teams = createTeams({ ...ground, accounts, organisations, mail })
  const follows = createFollows({ ...ground, accounts, organisations })
  const audit: Audit = createAudit({ ...ground, accounts })
  const ageSandbox = createAgeSandbox(ground)
  if (ground.config.ageProvider === 'sandbox') ageSandbox.open()
  const ages = createAges({ ...ground, markets, accounts, audit, provider: ageSandbox.provider })
  const audience = createAudience({ ...ground, ages, needs: ageNeeds(shows, markets) })
  return { markets, organisations, mail, accounts, consents, delegations, teams, follows, audit, ageSandbox, ages, audience }
}

export type PeopleModules = ReturnType<typeof buildPeople>
