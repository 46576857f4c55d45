import type { z } from 'zod'
import type { Membership } from '#people/organisations'
import type { Id } from '#platform/ids'
import type { actsSchema, delegationsSchema } from './contract.ts'
import type { DelegationDeps } from './deps.ts'
import { delegable } from './grant-delegation.ts'
import { type Delegation, listDelegations, readDelegates, readHeldBy, type Tables } from './store.ts'

const ACTS_PAGE = 50

function stateOf({ endedAt, until }: Delegation, now: Date): 'in-force' | 'ended' | 'lapsed' {
  if (endedAt !== null) return 'ended'
  return until > now ? 'in-force' : 'lapsed'
}

/** What an organisation gave to agencies, or an agency holds, with the people who act. */
export async function readDelegations(
  { db, clock, organisations, accounts }: DelegationDeps,
  organisationId: Id<'org'>,
): Promise<z.input<typeof delegationsSchema>> {
  const tables: Tables = db.tables()
  const [found, { kind }] = await Promise.all([listDelegations(tables, organisationId), organisations.get(organisationId)])
  const [named, sides, members] = await Promise.all([
    readDelegates(
      tables,
      found.map(({ id }) => id),
    ),
    organisations.getMany(found.flatMap((one) => [one.organisationId, one.agencyId])),
    kind === 'agency' ? organisations.membersOf(organisationId) : [],
  ])
  const people = await accounts().getMany([...named, ...members].map(({ accountId }) => accountId))
  const shown = (accountId: Id<'acc'>) => {
    const person = people.get(accountId)
    return person ? [{ accountId, name: person.name }] : []
  }
  const items = found.map((one) => ({
    id: one.id,
    organisation: sides.get(one.organisationId)!,
    agency: sides.get(one.agencyId)!,
    scope: [...one.scope],
    grantedAt: one.grantedAt.toISOString(),
    until: one.until.toISOString(),
    state: stateOf(one, clock.now()),
    delegates: named.flatMap(({ id, accountId }) => (id === one.id ? shown(accountId) : [])),
  }))
  return { items, people: members.flatMap(({ accountId }) => shown(accountId)), scopes: kind === 'brand' ? [...delegable] : [] }
}

/** Where an account acts under a delegation in force, as if it belonged there. Whoever left the agency acts for nobody. */
export async function heldBy(
  { db, clock, organisations }: DelegationDeps,
  accountId: Id<'acc'>,
  own: readonly Membership[],
): Promise<Membership[]> {
  const agencies = new Set(own.map(({ organisation }) => organisation.id))
  const found = await readHeldBy(db.tables(), accountId, clock.now())
  const held = found.filter(({ agencyId }) => agencies.has(agencyId))
  const sides = await organisations.getMany(held.flatMap((one) => [one.organisationId, one.agencyId]))
  return held.map(({ id, organisationId, agencyId, scope, until }) => ({
    organisation: sides.get(organisationId)!,
    role: 'delegate',
    capabilities: delegable.filter((capability) => scope.includes(capability)),
    delegation: { id, agency: sides.get(agencyId)!, until },
  }))
}

/** What was done in an organisation's name and about its delegations, newest first. */
export async function readActs(
  { organisations, accounts, audit }: DelegationDeps,
  organisationId: Id<'org'>,
  cursor?: Id<'aud'>,
): Promise<z.input<typeof actsSchema>> {
  const { entries, nextCursor } = await audit().entriesOf(organisationId, ACTS_PAGE, cursor)
  const agencyIdOf = (detail: Readonly<Record<string, unknown>>) => (detail['agencyId'] ?? null) as Id<'org'> | null
  const [people, agencies] = await Promise.all([
    accounts().getMany(entries.flatMap(({ actorId }) => actorId ?? [])),
    organisations.getMany(entries.flatMap(({ detail }) => agencyIdOf(detail) ?? [])),
  ])
  const items = entries.map(({ id, at, actorId, act, subject, delegationId, detail }) => {
    const person = actorId === null ? undefined : people.get(actorId)
    const agencyId = agencyIdOf(detail)
    return {
      ...{ id, at: at.toISOString(), act, subject, delegationId, detail },
      actor: person ? { accountId: person.id, name: person.name } : null,
      agency: (agencyId && agencies.get(agencyId)) || null,
    }
  })
  return { items, nextCursor }
}
