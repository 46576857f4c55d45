import type { Kysely } from 'kysely'
import type { DemoTables } from './tables.ts'

type Tables = Kysely<DemoTables>

export interface DemoState {
  readonly wanted: boolean
  readonly finished: boolean
}

/** The first start decides for ever; later ones read what it decided. */
export async function decide(tables: Tables, wanted: boolean): Promise<DemoState> {
  await tables
    .insertInto('app.demo')
    .values({ wanted, finished_at: null })
    .onConflict((conflict) => conflict.column('singleton').doNothing())
    .execute()
  return (await readDemo(tables))!
}

/** Null before the first start has decided. */
export async function readDemo(tables: Tables): Promise<DemoState | null> {
  const row = await tables.selectFrom('app.demo').select(['wanted', 'finished_at']).executeTakeFirst()
  return row ? { wanted: row.wanted, finished: row.finished_at !== null } : null
}

export async function markFinished(tables: Tables, at: Date): Promise<void> {
  await tables.updateTable('app.demo').set({ finished_at: at }).where('finished_at', 'is', null).execute()
}
