import { sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Tables } from './store.ts'

export interface Rules {
  readonly slowSeconds: number
  readonly followersOnly: boolean
  readonly pinnedId: Id<'msg'> | null
}

export async function readRules(tables: Tables, showId: Id<'shw'>): Promise<Rules> {
  const row = await tables.selectFrom('live.chat_rules').selectAll().where('show_id', '=', toUuid(showId)).executeTakeFirst()
  return {
    slowSeconds: row?.slow_seconds ?? 0,
    followersOnly: row?.followers_only ?? false,
    pinnedId: row?.pinned_id ? fromUuid('msg', row.pinned_id) : null,
  }
}

/** Changes what is given and leaves the rest. */
export async function writeRules(tables: Tables, showId: Id<'shw'>, change: Partial<Rules>): Promise<void> {
  const values = {
    ...(change.slowSeconds === undefined ? {} : { slow_seconds: change.slowSeconds }),
    ...(change.followersOnly === undefined ? {} : { followers_only: change.followersOnly }),
    ...(change.pinnedId === undefined ? {} : { pinned_id: change.pinnedId === null ? null : toUuid(change.pinnedId) }),
  }
  await tables
    .insertInto('live.chat_rules')
    .values({ show_id: toUuid(showId), slow_seconds: 0, followers_only: false, pinned_id: null, ...values })
    .onConflict((conflict) => conflict.column('show_id').doUpdateSet({ show_id: toUuid(showId), ...values }))
    .execute()
}

export interface BlockWord {
  readonly id: Id<'blw'>
  readonly word: string
  readonly everyShow: boolean
}

/** Words of the brand, and of this show alone. */
export async function readWords(tables: Tables, brandId: Id<'org'>, showId: Id<'shw'>, limit: number): Promise<BlockWord[]> {
  const rows = await tables
    .selectFrom('live.chat_block_word')
    .select(['id', 'word', 'show_id'])
    .where('organisation_id', '=', toUuid(brandId))
    .where((where) => where.or([where('show_id', 'is', null), where('show_id', '=', toUuid(showId))]))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: fromUuid('blw', row.id), word: row.word, everyShow: row.show_id === null }))
}

export async function countWords(tables: Tables, brandId: Id<'org'>): Promise<number> {
  const { count } = await tables
    .selectFrom('live.chat_block_word')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('organisation_id', '=', toUuid(brandId))
    .executeTakeFirstOrThrow()
  return count
}

export interface NewWord extends BlockWord {
  readonly brandId: Id<'org'>
  readonly showId: Id<'shw'>
  readonly letters: string
  readonly by: Id<'acc'>
}

/** False when the same letters are there already. */
export async function insertWord(tables: Tables, word: NewWord): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('live.chat_block_word')
    .values({
      id: toUuid(word.id),
      organisation_id: toUuid(word.brandId),
      show_id: word.everyShow ? null : toUuid(word.showId),
      word: word.word,
      letters: word.letters,
      added_by: toUuid(word.by),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function deleteWord(tables: Tables, brandId: Id<'org'>, id: Id<'blw'>): Promise<void> {
  await tables.deleteFrom('live.chat_block_word').where('id', '=', toUuid(id)).where('organisation_id', '=', toUuid(brandId)).execute()
}

/** Texts of the brand's shows: what moderators took down since then, and as many that stand. */
export async function readWeighed(
  tables: Tables,
  showIds: readonly Id<'shw'>[],
  since: Date,
  limit: number,
): Promise<{ removed: string[]; kept: string[] }> {
  if (showIds.length === 0) return { removed: [], kept: [] }
  const lines = tables
    .selectFrom('live.chat_message')
    .select('text')
    .where('show_id', 'in', showIds.map(toUuid))
    .where('role', '=', 'viewer')
  const [removed, kept] = await Promise.all([
    lines.where('removed_at', '>=', since).orderBy('removed_at', 'desc').limit(limit).execute(),
    lines.where('removed_at', 'is', null).where('shown_at', '>=', since).orderBy('shown_at', 'desc').limit(limit).execute(),
  ])
  return { removed: removed.map(({ text }) => text), kept: kept.map(({ text }) => text) }
}
