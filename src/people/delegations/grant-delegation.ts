import { membershipChanged, roles } from '#people/organisations'
import { type Actor, signedIn } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import { DAY_MS } from '#platform/time'
import type { DelegationDeps } from './deps.ts'
import { delegationProblems } from './problems.ts'
import { countInForce, type Delegation, insertDelegation, lockDelegation, markEnded, readDelegates, type Tables } from './store.ts'

const IN_FORCE_LIMIT = 50
const LONGEST_DAYS = 731

/** What a brand can leave to others: what its own manager may do. Members, and who acts for it, it keeps. */
export const delegable: readonly string[] = roles.brand['manager'] ?? []

/** Lets an agency act for an organisation. Refuses what cannot be delegated, an end in the past or beyond two years, and the 51st. */
export async function grantDelegation(
  { db, clock, organisations, audit }: DelegationDeps,
  by: Id<'acc'>,
  input: { organisationId: Id<'org'>; agency: string; scope: readonly string[]; until: Date },
): Promise<Delegation> {
  const now = clock.now()
  const agency = await organisations.findBySlug(input.agency)
  if (agency?.kind !== 'agency') throw delegationProblems['agency-unknown']()
  const { kind } = await organisations.get(input.organisationId)
  const scope = delegable.filter((capability) => input.scope.includes(capability))
  if (kind !== 'brand' || scope.length !== new Set(input.scope).size) throw delegationProblems['wrong-scope']()
  if (input.until <= now || input.until.getTime() > now.getTime() + LONGEST_DAYS * DAY_MS) throw delegationProblems['wrong-end']()
  const { organisationId, until } = input
  const delegation = { id: newId('dlg'), organisationId, agencyId: agency.id, scope, grantedBy: by, grantedAt: now, until }
  await db.transaction(async (sql) => {
    const tables: Tables = db.tablesOn(sql)
    if ((await countInForce(tables, organisationId, now)) >= IN_FORCE_LIMIT) throw delegationProblems['too-many']()
    await insertDelegation(tables, delegation)
    await audit().record(sql, {
      ...{ actorId: by, organisationId, act: 'delegation.grant', subject: { kind: 'organisation', id: agency.id } },
      detail: { delegationId: delegation.id, scope, until: until.toISOString() },
    })
  })
  return { ...delegation, endedAt: null }
}

/** Ends a delegation now, by the one who gave it or the one who holds it. Who acts under it can do nothing more, in open sessions too. */
export async function endDelegation({ db, clock, events, audit }: DelegationDeps, actor: Actor, id: Id<'dlg'>): Promise<void> {
  const by = signedIn(actor)
  const { organisationId, named } = await db.transaction(async (sql) => {
    const tables: Tables = db.tablesOn(sql)
    const found = await lockDelegation(tables, id)
    if (!found) throw delegationProblems.unknown()
    if (!actor.can('members.manage', found.organisationId) && !actor.can('delegates.name', found.agencyId))
      throw delegationProblems.unknown()
    if (!(await markEnded(tables, id, by, clock.now()))) throw delegationProblems.over()
    await audit().record(sql, {
      ...{ actorId: by, organisationId: found.organisationId, act: 'delegation.end' },
      ...{ subject: { kind: 'organisation', id: found.agencyId }, detail: { delegationId: id } },
    })
    return { organisationId: found.organisationId, named: await readDelegates(tables, [id]) }
  })
  for (const { accountId } of named) events.emit(membershipChanged, { accountId, organisationId })
}
