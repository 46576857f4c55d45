import { membershipChanged } from '#people/organisations'
import { type Actor, signedIn } from '#platform/http'
import type { Id } from '#platform/ids'
import type { DelegationDeps } from './deps.ts'
import { delegationProblems } from './problems.ts'
import { deleteDelegate, deleteDelegatesOf, insertDelegate, lockDelegation, type Tables } from './store.ts'

/** The agency says that a member of it acts under the delegation, or no longer does. Refuses strangers to the agency. A repeat changes nothing. */
export async function nameDelegate(
  { db, clock, events, organisations, audit }: DelegationDeps,
  actor: Actor,
  { id, accountId, named }: { id: Id<'dlg'>; accountId: Id<'acc'>; named: boolean },
): Promise<void> {
  const by = signedIn(actor)
  const now = clock.now()
  const organisationId = await db.transaction(async (sql) => {
    const tables: Tables = db.tablesOn(sql)
    const found = await lockDelegation(tables, id)
    if (!found || !actor.can('delegates.name', found.agencyId)) throw delegationProblems.unknown()
    if (named && (found.endedAt !== null || found.until <= now)) throw delegationProblems.over()
    const members = await organisations.membersOf(found.agencyId)
    if (named && !members.some((member) => member.accountId === accountId)) throw delegationProblems['not-of-agency']()
    const changed = named ? await insertDelegate(tables, id, accountId, by, now) : await deleteDelegate(tables, id, accountId)
    if (!changed) return null
    await audit().record(sql, {
      ...{ actorId: by, organisationId: found.organisationId, act: named ? 'delegate.name' : 'delegate.dismiss' },
      ...{ subject: { kind: 'person', id: accountId }, detail: { delegationId: id } },
    })
    return found.organisationId
  })
  if (organisationId) events.emit(membershipChanged, { accountId, organisationId })
}

/** Whoever left an agency is named no more: should they come back, somebody says anew for whom they act. */
export function forgetWhoLeft({ db, events, organisations }: Pick<DelegationDeps, 'db' | 'events' | 'organisations'>): void {
  events.on(membershipChanged, async ({ accountId, organisationId }) => {
    const own = await organisations.membershipsOf(accountId)
    if (own.some(({ organisation }) => organisation.id === organisationId)) return
    await deleteDelegatesOf(db.tables(), organisationId, accountId)
  })
}
