import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '#platform/http'
import { httpProblems } from '#platform/http'
import { fromUuid, type Id, idSchema, toUuid } from '#platform/ids'
import { isFoundBy, type Show } from '#programme/shows'
import type { replayQuerySchema, replaySchema } from './contract.ts'
import type { Desk } from './desk.ts'
import { REPLAY_LINES } from './limits.ts'
import { lineToWire } from './line.ts'
import { chatProblems } from './problems.ts'
import { fromRow, shownSince } from './store.ts'

export type ReplayQuery = z.output<typeof replayQuerySchema>
export type Replay = z.input<typeof replaySchema>

const messageId = idSchema('msg')

/** What was said between two moments of a broadcast, a page at a time. A show for adults wants the grant that its video wants. */
export async function readReplay(desk: Desk, actor: Actor, slug: string, grant: string | null, query: ReplayQuery): Promise<Replay> {
  const show = await desk.shows.findBySlug(slug)
  const works = show !== null && actor.can('chat.moderate', show.brandId)
  if (!show || !isFoundBy(actor, show) || (!works && (show.state === 'draft' || show.state === 'cancelled')))
    throw httpProblems['not-found']()
  if (!works) await admitReader(desk, actor, show, grant)
  const broadcastId = query.broadcastId ?? (await desk.ingest.latestBroadcast(show.id))?.id
  if (!broadcastId) throw chatProblems['nothing-broadcast']()
  return readPage(desk, show, broadcastId, query)
}

async function admitReader(desk: Desk, actor: Actor, show: Show, grant: string | null): Promise<void> {
  const subject = { kind: 'show', id: show.id }
  if ((await desk.audience.audienceOf(subject)) === 'everyone') return
  const held = grant !== null && desk.audience.verify(grant, { subject, ...(actor.viewerId === null ? {} : { viewerId: actor.viewerId }) })
  if (!held) throw chatProblems['grant-required']()
}

async function readPage(desk: Desk, show: Show, broadcastId: Id<'brd'>, { from, to, cursor }: ReplayQuery): Promise<Replay> {
  const after = cursor === undefined ? null : placeOf(cursor)
  const rows = await shownSince(desk.tables, show.practiceEndedAt)
    .where('m.broadcast_id', '=', toUuid(broadcastId))
    .where('m.show_id', '=', toUuid(show.id))
    .where('m.media_time', '>=', BigInt(from))
    .$if(to !== undefined, (query) => query.where('m.media_time', '<', BigInt(to!)))
    .$if(after !== null, (query) => query.where(sql<boolean>`(m.media_time, m.id) > (${after!.ticks}::bigint, ${after!.id}::uuid)`))
    .orderBy('m.media_time')
    .orderBy('m.id')
    .limit(REPLAY_LINES + 1)
    .execute()
  const page = rows.slice(0, REPLAY_LINES)
  const last = page.at(-1)
  return {
    items: page.map((row) => ({ ...lineToWire(fromRow(row)), mediaTime: Number(row.media_time) })),
    nextCursor: rows.length > REPLAY_LINES && last ? `${last.media_time}.${fromUuid('msg', last.id)}` : null,
  }
}

function placeOf(cursor: string): { ticks: bigint; id: string } {
  const [ticks = '', id = ''] = cursor.split('.')
  const parsed = messageId.safeParse(id)
  if (!/^\d{1,15}$/.test(ticks) || !parsed.success) throw httpProblems.invalid()
  return { ticks: BigInt(ticks), id: toUuid(parsed.data) }
}
