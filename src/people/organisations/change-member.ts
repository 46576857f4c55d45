import type { Kysely } from 'kysely'
import type { Id } from '#platform/ids'
import { organisationProblems } from './problems.ts'
import { deleteMembership, lockOrganisation, readMembers, upsertMembership } from './store.ts'
import type { OrganisationTables } from './tables.ts'

/** One change at a time per organisation: two owners who dismiss each other must not leave it without one. Run inside a transaction. */
export async function changeMember(
  tables: Kysely<OrganisationTables>,
  organisationId: Id<'org'>,
  accountId: Id<'acc'>,
  role: string | null,
): Promise<void> {
  await lockOrganisation(tables, organisationId)
  const members = await readMembers(tables, organisationId)
  if (!members.some((member) => member.accountId === accountId)) throw organisationProblems['not-a-member']()
  const isOwnerLeft = role === 'owner' || members.some((member) => member.role === 'owner' && member.accountId !== accountId)
  if (!isOwnerLeft) throw organisationProblems['last-owner']()
  if (role === null) await deleteMembership(tables, accountId, organisationId)
  else await upsertMembership(tables, accountId, organisationId, role)
}
