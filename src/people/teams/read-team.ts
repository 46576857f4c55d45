import type { z } from 'zod'
import type { Id } from '#platform/ids'
import type { teamSchema } from './contract.ts'
import type { TeamDeps } from './deps.ts'
import { listOpen, type Tables } from './store.ts'

/** Who belongs to the organisation, and who was asked. */
export async function readTeam({ db, clock, accounts, organisations }: TeamDeps, id: Id<'org'>): Promise<z.infer<typeof teamSchema>> {
  const tables: Tables = db.tables()
  const [organisation, members, invitations] = await Promise.all([
    organisations.get(id),
    organisations.membersOf(id),
    listOpen(tables, id, clock.now()),
  ])
  const people = await accounts.getMany(members.map(({ accountId }) => accountId))
  return {
    members: members.flatMap(({ accountId, role }) => {
      const person = people.get(accountId)
      return person ? [{ accountId, name: person.name, email: person.email, role }] : []
    }),
    invitations: invitations.map(({ id: invitation, email, role, expiresAt }) => ({
      ...{ id: invitation, email, role },
      expiresAt: expiresAt.toISOString(),
    })),
    roles: organisations.rolesOf(organisation.kind),
  }
}
