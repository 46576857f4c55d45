import type { Kysely } from 'kysely'
import type { DemoTables } from '../tables.ts'

/** Whether this is still to be done. */
export async function isToDo(tables: Kysely<DemoTables>, name: string): Promise<boolean> {
  return (await tables.selectFrom('app.demo_step').select('name').where('name', '=', name).executeTakeFirst()) === undefined
}

export async function markDone(tables: Kysely<DemoTables>, name: string): Promise<void> {
  await tables
    .insertInto('app.demo_step')
    .values({ name })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
