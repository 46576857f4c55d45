import { sql } from 'kysely'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { type Desk, moderated } from './desk.ts'
import { EXPORT_ROWS } from './limits.ts'
import { type LineRow, lineQuery, type Tables } from './store.ts'

/** One line with what became of it. */
export interface ExportedLine {
  id: string
  sentAt: string
  mediaSeconds: number | null
  name: string
  role: string
  text: string
  replyTo: string | null
  state: 'shown' | 'held' | 'removed' | 'muted'
  heldWord: string | null
  removalReason: string | null
}

const COLUMNS = ['id', 'sentAt', 'mediaSeconds', 'name', 'role', 'text', 'replyTo', 'state', 'heldWord', 'removalReason'] as const
/** Spreadsheets read UTF-8 when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff'

/** All lines of a show in the order they were said, a piece at a time. For its moderators. */
export async function exportLines(desk: Desk, actor: Actor, showId: Id<'shw'>, form: 'csv' | 'json'): Promise<AsyncIterable<string>> {
  await moderated(desk, actor, showId)
  const pages = pagesOf(desk.tables, showId)
  return form === 'csv' ? csvOf(pages) : jsonOf(pages)
}

async function* pagesOf(tables: Tables, showId: Id<'shw'>): AsyncGenerator<ExportedLine[]> {
  let last: string | null = null
  for (;;) {
    const after: string | null = last
    const rows: LineRow[] = await lineQuery(tables)
      .where('m.show_id', '=', toUuid(showId))
      .$if(after !== null, (query) => query.where(sql<boolean>`m.id > ${after}::uuid`))
      .orderBy('m.id')
      .limit(EXPORT_ROWS)
      .execute()
    if (rows.length > 0) yield rows.map(exported)
    if (rows.length < EXPORT_ROWS) return
    last = rows.at(-1)!.id
  }
}

async function* csvOf(pages: AsyncIterable<ExportedLine[]>): AsyncGenerator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.join(',')}\r\n`
  for await (const lines of pages) yield lines.map((line) => `${COLUMNS.map((column) => cellOf(line[column])).join(',')}\r\n`).join('')
}

async function* jsonOf(pages: AsyncIterable<ExportedLine[]>): AsyncGenerator<string> {
  yield '['
  let first = true
  for await (const lines of pages) {
    yield (first ? '' : ',') + lines.map((line) => JSON.stringify(line)).join(',\n')
    first = false
  }
  yield ']\n'
}

/** A cell that a spreadsheet shows and never computes: what begins like a formula gets a mark before it. */
export function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[\s\u200e\u200f\ufeff]*[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

function exported(row: LineRow): ExportedLine {
  const { sent_at: sentAt, media_time: ticks, name, role, text, held_word: heldWord, removal_reason: removalReason } = row
  return {
    id: fromUuid('msg', row.id),
    sentAt: sentAt.toISOString(),
    mediaSeconds: ticks === null ? null : Math.round(Number(ticks) / 90) / 1000,
    ...{ name, role, text, heldWord, removalReason },
    replyTo: row.reply_to === null ? null : fromUuid('msg', row.reply_to),
    state: stateOf(row),
  }
}

function stateOf({ removed_at: removedAt, mute_id: muteId, shown_at: shownAt }: LineRow): ExportedLine['state'] {
  if (removedAt !== null) return 'removed'
  if (muteId !== null) return 'muted'
  return shownAt === null ? 'held' : 'shown'
}
