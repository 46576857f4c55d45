import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import { type Id, newId } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { createMemo } from '#platform/memo'
import type { Clock } from '#platform/time'
import { changeMember } from './change-member.ts'
import { membershipChanged } from './events.ts'
import { organisationProblems } from './problems.ts'
import { type Capability, capabilitiesOf, type OrganisationKind, roles } from './roles.ts'
import * as store from './store.ts'
import type { OrganisationTables } from './tables.ts'

const MEMO_SECONDS = 30
const MEMO_ENTRIES = 10_000

export interface NewOrganisation {
  readonly kind: OrganisationKind
  readonly slug: string
  readonly name: Bilingual
}

export interface DirectoryDeps {
  db: Database
  events: Events
  clock: Clock
}

export type Directory = ReturnType<typeof createDirectory>

export function createDirectory({ db, events, clock }: DirectoryDeps) {
  const tables = db.tables<OrganisationTables>()
  // Names stand on every card of every list; they hardly ever change.
  const memo = createMemo<store.Organisation>(MEMO_ENTRIES)

  async function getMany(ids: Iterable<Id<'org'>>): Promise<ReadonlyMap<Id<'org'>, store.Organisation>> {
    const nowMs = clock.now().getTime()
    const found = new Map<Id<'org'>, store.Organisation>()
    const missing: Id<'org'>[] = []
    for (const id of new Set(ids)) {
      const known = memo.get(id, nowMs)
      if (known) found.set(id, known)
      else missing.push(id)
    }
    if (missing.length === 0) return found
    for (const organisation of await store.readOrganisations(tables, missing)) {
      memo.set(organisation.id, organisation, nowMs + MEMO_SECONDS * 1000)
      found.set(organisation.id, organisation)
    }
    return found
  }

  async function get(id: Id<'org'>): Promise<store.Organisation> {
    const organisation = (await getMany([id])).get(id)
    if (!organisation) throw organisationProblems.unknown()
    return organisation
  }

  return {
    get,
    /** Those of `ids` that exist. */
    getMany,
    findBySlug: (slug: string) => store.readOrganisationBySlug(tables, slug),
    async create(input: NewOrganisation): Promise<store.Organisation> {
      const organisation = { id: newId('org'), ...input }
      if (!(await store.insertOrganisation(tables, organisation))) throw organisationProblems['slug-taken']()
      return organisation
    },
    /** Shows the organisation by this picture, or by its initial. Answers the picture before. */
    async setPortrait(id: Id<'org'>, portrait: store.Portrait | null): Promise<string | null> {
      const before = await db.transaction((sql) => store.updatePortrait(db.tablesOn<OrganisationTables>(sql), id, portrait))
      memo.delete(id)
      return before
    },
    /** Where it is at home (ISO 3166-1 alpha-2); null until somebody said it. */
    countryOf: (id: Id<'org'>): Promise<string | null> => store.readCountry(tables, id),
    setCountry: (id: Id<'org'>, country: string): Promise<void> => store.updateCountry(tables, id, country),
    /** Gives the account its one role in the organisation, in place of any it had. */
    async addMember(organisationId: Id<'org'>, accountId: Id<'acc'>, role: string): Promise<void> {
      const { kind } = await get(organisationId)
      if (!capabilitiesOf(kind, role)) throw organisationProblems['role-unknown'](`A ${kind} has no role ${role}.`)
      await store.upsertMembership(tables, accountId, organisationId, role)
      events.emit(membershipChanged, { accountId, organisationId })
    },
    async removeMember(organisationId: Id<'org'>, accountId: Id<'acc'>): Promise<void> {
      await store.deleteMembership(tables, accountId, organisationId)
      events.emit(membershipChanged, { accountId, organisationId })
    },
    /** Whether there is one of this kind. */
    hasAny: (kind: OrganisationKind) => store.hasOrganisation(tables, kind),
    rolesOf: (kind: OrganisationKind): string[] => Object.keys(roles[kind]),
    requireRole(kind: OrganisationKind, role: string): void {
      if (!capabilitiesOf(kind, role)) throw organisationProblems['role-unknown'](`A ${kind} has no role ${role}.`)
    },
    /** Everybody who belongs to it, in the order they came. */
    membersOf: (organisationId: Id<'org'>) => store.readMembers(tables, organisationId),
    /** Changes a member's role, or dismisses the member with null. Refuses a stranger, and to take away the last owner. */
    async changeMember(organisationId: Id<'org'>, accountId: Id<'acc'>, role: string | null): Promise<void> {
      const { kind } = await get(organisationId)
      if (role !== null && !capabilitiesOf(kind, role)) throw organisationProblems['role-unknown']()
      await db.transaction((sql) => changeMember(db.tablesOn<OrganisationTables>(sql), organisationId, accountId, role))
      events.emit(membershipChanged, { accountId, organisationId })
    },
    /** Accounts whose role in the organisation gives the capability, in the order they came. */
    membersWith: async (organisationId: Id<'org'>, capability: Capability): Promise<Id<'acc'>[]> => {
      const { kind } = await get(organisationId)
      const members = await store.readMembers(tables, organisationId)
      return members.filter(({ role }) => capabilitiesOf(kind, role)?.includes(capability)).map(({ accountId }) => accountId)
    },
    membershipsOf: (accountId: Id<'acc'>) => store.readMemberships(tables, accountId),
  }
}
