import type { Kysely, Selectable } from 'kysely'
import type { Audience } from './contract.ts'
import type { Subject } from './grant.ts'
import type { AudienceTables } from './tables.ts'

type Tables = Kysely<AudienceTables>

type Policy = Pick<Selectable<AudienceTables['safety.audience_policy']>, 'audience' | 'restricted_at'>
const COLUMNS = ['audience', 'restricted_at'] as const

/** The stricter of what the owner chose and what the platform lets. */
const effective = ({ audience, restricted_at }: Policy): Audience => (restricted_at === null ? audience : 'adults')

export async function readAudience(tables: Tables, { kind, id }: Subject): Promise<Audience | null> {
  const row = await tables
    .selectFrom('safety.audience_policy')
    .select(COLUMNS)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .executeTakeFirst()
  return row ? effective(row) : null
}

/** What the owner chose, or the platform's restriction; the other one stays. Answers the audience that results. */
export async function upsertPolicy(
  tables: Tables,
  { kind, id }: Subject,
  change: { readonly audience: Audience } | { readonly restricted_at: Date | null },
): Promise<Audience> {
  const row = await tables
    .insertInto('safety.audience_policy')
    .values({ subject_kind: kind, subject_id: id, audience: 'everyone', restricted_at: null, ...change })
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id']).doUpdateSet({ ...change, updated_at: new Date() }))
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  return effective(row)
}
