import type { Kysely } from 'kysely'
import type { Audience } from './contract.ts'
import type { Subject } from './grant.ts'
import type { AudienceTables } from './tables.ts'

type Tables = Kysely<AudienceTables>

export async function readAudience(tables: Tables, { kind, id }: Subject): Promise<Audience | null> {
  const row = await tables
    .selectFrom('safety.audience_policy')
    .select('audience')
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .executeTakeFirst()
  return row?.audience ?? null
}

export async function upsertAudience(tables: Tables, { kind, id }: Subject, audience: Audience): Promise<void> {
  await tables
    .insertInto('safety.audience_policy')
    .values({ subject_kind: kind, subject_id: id, audience })
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id']).doUpdateSet({ audience, updated_at: new Date() }))
    .execute()
}
