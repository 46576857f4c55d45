import type { z } from 'zod'
import type { Database } from '#platform/db'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { newViewSchema, viewSchema } from './bulk-contract.ts'
import { admit } from './desk-deps.ts'
import { catalogProblems } from './problems.ts'
import type { CatalogTables } from './tables.ts'

const MOST_VIEWS = 30

type View = z.output<typeof viewSchema>

/** Filters that somebody of the organisation gave a name; everybody there sees them. */
export async function listViews(db: Database, actor: Actor, organisationId: Id<'org'>): Promise<View[]> {
  admit(actor, organisationId)
  const rows = await db
    .tables<CatalogTables>()
    .selectFrom('shop.product_view')
    .selectAll()
    .where('organisation_id', '=', toUuid(organisationId))
    .orderBy('created_at')
    .orderBy('id')
    .limit(MOST_VIEWS)
    .execute()
  return rows.map(({ id, name, filter }) => ({ id: fromUuid('svw', id), name, filter }))
}

export async function saveView(
  db: Database,
  actor: Actor,
  { organisationId, name, filter }: z.output<typeof newViewSchema>,
): Promise<View[]> {
  if ((await listViews(db, actor, organisationId)).length >= MOST_VIEWS)
    throw catalogProblems['views-full'](undefined, { most: MOST_VIEWS })
  const saved = await db
    .tables<CatalogTables>()
    .insertInto('shop.product_view')
    .values({ id: newUuid(), organisation_id: toUuid(organisationId), name, filter: JSON.stringify(filter) })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'name']).doNothing())
    .executeTakeFirst()
  if (saved.numInsertedOrUpdatedRows !== 1n) throw catalogProblems['name-taken']()
  return listViews(db, actor, organisationId)
}

/** One that is gone is no fault. */
export async function removeView(db: Database, actor: Actor, id: Id<'svw'>): Promise<void> {
  const tables = db.tables<CatalogTables>()
  const row = await tables.selectFrom('shop.product_view').select('organisation_id').where('id', '=', toUuid(id)).executeTakeFirst()
  if (!row) return
  admit(actor, fromUuid('org', row.organisation_id))
  await tables.deleteFrom('shop.product_view').where('id', '=', toUuid(id)).execute()
}
