import type { Database } from '#platform/db'
import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import type { Contact, ContactFacts } from './contact.ts'
import { contactFrom, rowsOfContacts } from './contact-store.ts'
import { admit } from './desk-deps.ts'
import { catalogProblems } from './problems.ts'
import type { CatalogTables } from './tables.ts'

const MOST_SHOWN = 500

export async function listContacts(db: Database, actor: Actor, organisationId: Id<'org'>): Promise<Contact[]> {
  admit(actor, organisationId)
  const rows = await db
    .tables<CatalogTables>()
    .selectFrom('shop.contact')
    .selectAll()
    .where('organisation_id', '=', toUuid(organisationId))
    .orderBy('name')
    .orderBy('id')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map(contactFrom)
}

/** The same facts again are the same contact. */
export async function keepContact(db: Database, actor: Actor, organisationId: Id<'org'>, facts: ContactFacts): Promise<Contact> {
  admit(actor, organisationId)
  const uuid = (await rowsOfContacts(db.tables<CatalogTables>(), organisationId, [facts]))(facts)!
  const row = await db.tables<CatalogTables>().selectFrom('shop.contact').selectAll().where('id', '=', uuid).executeTakeFirstOrThrow()
  return contactFrom(row)
}

/** Refuses another organisation's. */
export async function requireContacts(
  db: Database,
  organisationId: Id<'org'>,
  ids: readonly (Id<'ctc'> | null | undefined)[],
): Promise<void> {
  const asked = [...new Set(ids.flatMap((id) => (id ? [toUuid(id)] : [])))]
  if (asked.length === 0) return
  const rows = await db
    .tables<CatalogTables>()
    .selectFrom('shop.contact')
    .select('id')
    .where('organisation_id', '=', toUuid(organisationId))
    .where('id', 'in', asked)
    .execute()
  if (rows.length < asked.length) throw catalogProblems['contact-unknown']()
}
