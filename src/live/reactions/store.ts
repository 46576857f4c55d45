import { type Kysely, sql } from 'kysely'
import { type Id, toUuid } from '#platform/ids'
import { type ReactionCounts, type ReactionKind, reactionKinds } from './contract.ts'
import type { ReactionTables } from './tables.ts'

export type Tables = Kysely<ReactionTables>

/** Adds a batch, once however often it is sent. */
export async function addBatch(tables: Tables, showId: Id<'shw'>, batch: string, counts: ReactionCounts): Promise<void> {
  const [heart, clap, wow, laugh, fire] = reactionKinds.map((kind) => counts[kind] ?? 0)
  await sql`
    insert into live.reaction_count as known (show_id, heart, clap, wow, laugh, fire, last_batch)
    values (${toUuid(showId)}, ${heart}, ${clap}, ${wow}, ${laugh}, ${fire}, ${batch})
    on conflict (show_id) do update set heart = known.heart + excluded.heart, clap = known.clap + excluded.clap,
      wow = known.wow + excluded.wow, laugh = known.laugh + excluded.laugh, fire = known.fire + excluded.fire,
      last_batch = excluded.last_batch
    where known.last_batch <> excluded.last_batch
  `.execute(tables)
}

export async function clearCounts(tables: Tables, showId: Id<'shw'>): Promise<void> {
  const none = { heart: 0n, clap: 0n, wow: 0n, laugh: 0n, fire: 0n } satisfies Record<ReactionKind, bigint>
  await tables.updateTable('live.reaction_count').set(none).where('show_id', '=', toUuid(showId)).execute()
}

export async function readCounts(tables: Tables, showId: Id<'shw'>): Promise<ReactionCounts> {
  const row = await tables.selectFrom('live.reaction_count').selectAll().where('show_id', '=', toUuid(showId)).executeTakeFirst()
  if (!row) return {}
  return Object.fromEntries(reactionKinds.map((kind) => [kind, Number(row[kind])] as const).filter(([, count]) => count > 0))
}
