import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import { type Contact, type ContactFacts, keyOf } from './contact.ts'
import type { CatalogTables } from './tables.ts'

type Tables = Kysely<CatalogTables>

export const contactFrom = ({ id, name, postal, electronic }: Selectable<CatalogTables['shop.contact']>): Contact => ({
  id: fromUuid('ctc', id),
  name,
  postal,
  electronic,
})

type Naming = Pick<Selectable<CatalogTables['shop.product']>, 'manufacturer_id' | 'responsible_id'>

/** Those that these products name, by UUID. */
export async function readContactsOf(tables: Tables, products: readonly Naming[]): Promise<Map<string, Contact>> {
  const ids = new Set(products.flatMap((row) => [row.manufacturer_id ?? [], row.responsible_id ?? []].flat()))
  if (ids.size === 0) return new Map()
  const rows = await tables
    .selectFrom('shop.contact')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, contactFrom(row)]))
}

/** Keeps those that are new to the organisation; answers the UUID of each, null for none. */
export async function rowsOfContacts(
  tables: Tables,
  organisationId: Id<'org'>,
  contacts: readonly (ContactFacts | null | undefined)[],
): Promise<(contact: ContactFacts | null | undefined) => string | null> {
  const wanted = new Map(contacts.flatMap((contact) => (contact ? [[keyOf(contact), contact] as const] : [])))
  if (wanted.size === 0) return () => null
  const organisation = toUuid(organisationId)
  await tables
    .insertInto('shop.contact')
    .values(
      [...wanted]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { name, postal, electronic }]) => ({
          ...{ id: newUuid(), organisation_id: organisation },
          ...{ name, postal, electronic },
        })),
    )
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name', 'postal', 'electronic']).doNothing())
    .execute()
  const rows = await tables
    .selectFrom('shop.contact')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where(
      'name',
      'in',
      [...wanted.values()].map(({ name }) => name),
    )
    .execute()
  const ids = new Map(rows.map((row) => [keyOf(row), row.id]))
  return (contact) => (contact ? (ids.get(keyOf(contact)) ?? null) : null)
}
