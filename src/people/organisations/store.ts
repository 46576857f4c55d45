import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { capabilitiesOf, type OrganisationKind } from './roles.ts'
import type { OrganisationTables } from './tables.ts'

export interface Organisation {
  readonly id: Id<'org'>
  readonly kind: OrganisationKind
  /** Part of addresses; lower case, words joined by hyphens. */
  readonly slug: string
  readonly name: Bilingual
  /** Address of its picture; absent where it has none. */
  readonly portraitUrl?: string
  /** What the picture shows. */
  readonly portraitAlt?: Bilingual
}

export interface Membership {
  readonly organisation: Organisation
  readonly role: string
  readonly capabilities: readonly string[]
  /** Null for one who belongs there; else the person acts there for an agency, until then. */
  readonly delegation: { readonly id: Id<'dlg'>; readonly agency: Organisation; readonly until: Date } | null
}

/** What somebody asked for in an organisation they act for under a delegation. */
export interface Mandate {
  readonly delegationId: Id<'dlg'>
  readonly organisationId: Id<'org'>
  readonly agencyId: Id<'org'>
  readonly capability: string
}

const MEMBER_LIMIT = 500

type Tables = Kysely<OrganisationTables>
type Columns = Selectable<OrganisationTables['people.organisation']>
type Row = Pick<Columns, 'id' | 'kind' | 'slug' | 'name'> & { portrait_url?: string | null; portrait_alt?: Bilingual | null }

export async function readOrganisations(tables: Tables, ids: readonly Id<'org'>[]): Promise<Organisation[]> {
  const rows = await tables.selectFrom('people.organisation').selectAll().where('id', 'in', ids.map(toUuid)).execute()
  return rows.map(fromRow)
}

export async function readOrganisationBySlug(tables: Tables, slug: string): Promise<Organisation | null> {
  const row = await tables.selectFrom('people.organisation').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function hasOrganisation(tables: Tables, kind: OrganisationKind): Promise<boolean> {
  const row = await tables.selectFrom('people.organisation').select('id').where('kind', '=', kind).limit(1).executeTakeFirst()
  return row !== undefined
}

/** False when the slug is taken. */
export async function insertOrganisation(tables: Tables, organisation: Organisation): Promise<boolean> {
  const { id, kind, slug, name } = organisation
  const inserted = await tables
    .insertInto('people.organisation')
    .values({ id: toUuid(id), kind, slug, name: JSON.stringify(name) })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** A picture and what it shows. */
export interface Portrait {
  readonly url: string
  readonly alt: Bilingual
}

/** In a transaction. Answers the picture that this one takes the place of. */
export async function updatePortrait(tables: Tables, id: Id<'org'>, portrait: Portrait | null): Promise<string | null> {
  const found = tables.selectFrom('people.organisation').select('portrait_url').where('id', '=', toUuid(id)).forUpdate()
  const before = await found.executeTakeFirst()
  const shown = { portrait_url: portrait?.url ?? null, portrait_alt: portrait && JSON.stringify(portrait.alt) }
  await tables.updateTable('people.organisation').set(shown).where('id', '=', toUuid(id)).execute()
  return before?.portrait_url ?? null
}

export async function readCountry(tables: Tables, id: Id<'org'>): Promise<string | null> {
  const row = await tables.selectFrom('people.organisation').select('country').where('id', '=', toUuid(id)).executeTakeFirst()
  return row?.country ?? null
}

export async function updateCountry(tables: Tables, id: Id<'org'>, country: string): Promise<void> {
  await tables.updateTable('people.organisation').set({ country }).where('id', '=', toUuid(id)).execute()
}

export async function upsertMembership(tables: Tables, accountId: Id<'acc'>, organisationId: Id<'org'>, role: string): Promise<void> {
  await tables
    .insertInto('people.membership')
    .values({ account_id: toUuid(accountId), organisation_id: toUuid(organisationId), role })
    .onConflict((conflict) => conflict.columns(['account_id', 'organisation_id']).doUpdateSet({ role }))
    .execute()
}

export async function deleteMembership(tables: Tables, accountId: Id<'acc'>, organisationId: Id<'org'>): Promise<void> {
  await tables
    .deleteFrom('people.membership')
    .where('account_id', '=', toUuid(accountId))
    .where('organisation_id', '=', toUuid(organisationId))
    .execute()
}

/** Holds every other change of its members until the transaction is over. */
export async function lockOrganisation(tables: Tables, organisationId: Id<'org'>): Promise<void> {
  await tables.selectFrom('people.organisation').select('id').where('id', '=', toUuid(organisationId)).forUpdate().execute()
}

/** Oldest first, so many at most. */
export async function readMembers(tables: Tables, organisationId: Id<'org'>): Promise<{ accountId: Id<'acc'>; role: string }[]> {
  const rows = await tables
    .selectFrom('people.membership')
    .select(['account_id', 'role'])
    .where('organisation_id', '=', toUuid(organisationId))
    .orderBy('created_at')
    .orderBy('account_id')
    .limit(MEMBER_LIMIT)
    .execute()
  return rows.map((row) => ({ accountId: fromUuid('acc', row.account_id), role: row.role }))
}

/** Oldest first. A role that this version does not know gives nothing. */
export async function readMemberships(tables: Tables, accountId: Id<'acc'>): Promise<Membership[]> {
  const rows = await tables
    .selectFrom('people.membership as membership')
    .innerJoin('people.organisation as organisation', 'organisation.id', 'membership.organisation_id')
    .select(['organisation.id', 'organisation.kind', 'organisation.slug', 'organisation.name', 'membership.role'])
    .where('membership.account_id', '=', toUuid(accountId))
    .orderBy('membership.created_at')
    .orderBy('organisation.id')
    .execute()
  return rows.map((row) => ({
    ...{ organisation: fromRow(row), role: row.role, capabilities: capabilitiesOf(row.kind, row.role) ?? [] },
    delegation: null,
  }))
}

function fromRow({ id, kind, slug, name, portrait_url, portrait_alt }: Row): Organisation {
  const portrait = { ...(portrait_url ? { portraitUrl: portrait_url } : {}), ...(portrait_alt ? { portraitAlt: portrait_alt } : {}) }
  return { id: fromUuid('org', id), kind, slug, name, ...portrait }
}
