import { type Kysely, type Selectable, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { type Line, quoteOf } from './line.ts'
import type { Speaker } from './mentions.ts'
import type { ChatTables, MessageTable } from './tables.ts'

export type Tables = Kysely<ChatTables>
/** A line as it is read back. */
export type ReadLine = Omit<Line, 'key'>

const uuidOrNull = (id: string | null): string | null => (id === null ? null : toUuid(id))

/** Stores many lines in one statement. Answers which of them are new; the others were sent before. */
export async function insertLines(tables: Tables, lines: readonly Line[]): Promise<readonly boolean[]> {
  const inserted = await tables
    .insertInto('live.chat_message')
    .values(
      lines.map((line) => ({
        id: toUuid(line.id),
        show_id: toUuid(line.showId),
        key: line.key,
        viewer_id: uuidOrNull(line.viewerId),
        account_id: uuidOrNull(line.accountId),
        author: line.author,
        name: line.name,
        role: line.role,
        text: line.text,
        sent_at: line.sentAt,
        shown_at: line.shownAt,
        held_word: line.heldWord,
        released_by: null,
        reply_to: uuidOrNull(line.quote?.id ?? null),
        mentions: [...line.mentions],
        broadcast_id: uuidOrNull(line.moment?.broadcastId ?? null),
        media_time: line.moment === null ? null : BigInt(line.moment.mediaTime),
        removed_at: null,
        removed_by: null,
        removal_reason: null,
        mute_id: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['show_id', 'key']).doNothing())
    .returning('id')
    .execute()
  const fresh = new Set(inserted.map(({ id }) => id))
  return lines.map((line) => fresh.has(toUuid(line.id)))
}

/** All lines, each with the one it answers as far as that is still to be seen. */
export function lineQuery(tables: Tables) {
  return tables
    .selectFrom('live.chat_message as m')
    .leftJoin('live.chat_message as q', (join) =>
      join.onRef('q.id', '=', 'm.reply_to').on('q.removed_at', 'is', null).on('q.mute_id', 'is', null),
    )
    .selectAll('m')
    .select(['q.author as quote_author', 'q.name as quote_name', 'q.text as quote_text'])
}

/** Lines that everybody may see. */
export const shownQuery = (tables: Tables) =>
  lineQuery(tables).where('m.shown_at', 'is not', null).where('m.removed_at', 'is', null).where('m.mute_id', 'is', null)

/** The same without what was said in a practice that ended then. */
export const shownSince = (tables: Tables, practiceEndedAt: Date | null) =>
  shownQuery(tables).$if(practiceEndedAt !== null, (query) => query.where('m.sent_at', '>', practiceEndedAt!))

/** The last lines that everybody may see, oldest first. */
export async function readRecent(
  tables: Tables,
  showId: Id<'shw'>,
  count: number,
  practiceEndedAt: Date | null = null,
): Promise<ReadLine[]> {
  const rows = await shownSince(tables, practiceEndedAt)
    .where('m.show_id', '=', toUuid(showId))
    .orderBy('m.shown_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(count)
    .execute()
  return rows.map(fromRow).toReversed()
}

export async function findByKey(tables: Tables, showId: Id<'shw'>, key: string): Promise<ReadLine | null> {
  const row = await lineQuery(tables).where('m.show_id', '=', toUuid(showId)).where('m.key', '=', key).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** A line of the show, whatever became of it. */
export async function findLine(tables: Tables, showId: Id<'shw'>, id: Id<'msg'>): Promise<ReadLine | null> {
  const row = await lineQuery(tables).where('m.show_id', '=', toUuid(showId)).where('m.id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function findShown(tables: Tables, showId: Id<'shw'>, id: Id<'msg'>): Promise<ReadLine | null> {
  const row = await shownQuery(tables).where('m.show_id', '=', toUuid(showId)).where('m.id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** People who spoke, who was heard last first. */
export async function readSpeakers(tables: Tables, showId: Id<'shw'>, count: number): Promise<Speaker[]> {
  const { rows } = await sql<Speaker>`
    select author, name from (
      select distinct on (author) author, name, shown_at from (
        select author, name, shown_at from live.chat_message
        where show_id = ${toUuid(showId)} and shown_at is not null and removed_at is null and mute_id is null
        order by shown_at desc, id desc limit ${count * 10}
      ) as recent order by author, shown_at desc
    ) as speaker order by shown_at desc limit ${count}
  `.execute(tables)
  return rows
}

export type LineRow = Selectable<MessageTable> & { quote_author: string | null; quote_name: string | null; quote_text: string | null }

export function fromRow(row: LineRow): ReadLine {
  return {
    id: fromUuid('msg', row.id),
    showId: fromUuid('shw', row.show_id),
    viewerId: row.viewer_id === null ? null : fromUuid('vwr', row.viewer_id),
    accountId: row.account_id === null ? null : fromUuid('acc', row.account_id),
    author: row.author,
    name: row.name,
    role: row.role,
    text: row.text,
    sentAt: row.sent_at,
    shownAt: row.shown_at,
    heldWord: row.held_word,
    mentions: row.mentions,
    quote:
      row.reply_to === null
        ? null
        : quoteOf({
            id: fromUuid('msg', row.reply_to),
            author: row.quote_author ?? '',
            name: row.quote_name ?? '',
            text: row.quote_text ?? '',
          }),
    moment: row.broadcast_id === null ? null : { broadcastId: fromUuid('brd', row.broadcast_id), mediaTime: Number(row.media_time) },
  }
}
