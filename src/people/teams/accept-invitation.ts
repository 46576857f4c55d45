import type { Id } from '#platform/ids'
import type { TeamDeps } from './deps.ts'
import { hashToken } from './invite.ts'
import { teamProblems } from './problems.ts'
import { findOpen, markAccepted, type Tables } from './store.ts'

/** Joins whoever is signed in with the address the letter went to. The link works once. */
export async function acceptInvitation(
  { db, clock, accounts, organisations }: TeamDeps,
  accountId: Id<'acc'>,
  token: string,
): Promise<void> {
  const tables: Tables = db.tables()
  const now = clock.now()
  const invitation = await findOpen(tables, hashToken(token), now)
  if (!invitation) throw teamProblems['invitation-lapsed']()
  const { email } = await accounts.get(accountId)
  if (email !== invitation.email) throw teamProblems['address-differs']()
  if (!(await markAccepted(tables, invitation.id, now))) throw teamProblems['invitation-lapsed']()
  await organisations.addMember(invitation.organisationId, accountId, invitation.role)
}
