import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Show } from './show.ts'
import { LIST_LIMIT } from './show.ts'
import type { ShowState } from './states.ts'
import type { ShowTables } from './tables.ts'

export type Tables = Kysely<ShowTables>
export type ShowRow = Selectable<ShowTables['programme.show']>

/** False when the slug is taken. */
export async function insertShow(tables: Tables, show: Show): Promise<boolean> {
  const inserted = await tables
    .insertInto('programme.show')
    .values({
      id: toUuid(show.id),
      slug: show.slug,
      title: JSON.stringify(show.title),
      description: show.description && JSON.stringify(show.description),
      brand_organisation_id: toUuid(show.brandId),
      host_account_id: toUuid(show.hostId),
      market_code: show.marketCode,
      cover_url: show.coverUrl,
      starts_at: show.startsAt,
      time_zone: show.timeZone,
      planned_minutes: show.plannedMinutes,
      visibility: show.visibility,
      state: show.state,
      loop_seconds: show.loopSeconds,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

const present = (tables: Tables) => tables.selectFrom('programme.show').selectAll().where('deleted_at', 'is', null)

export async function readShow(tables: Tables, id: Id<'shw'>): Promise<Show | null> {
  const row = await present(tables).where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function readShowBySlug(tables: Tables, slug: string): Promise<Show | null> {
  const row = await present(tables).where('slug', '=', slug).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Every show in these states, whoever may find it: on air first, then by start. */
export async function readShowsIn(tables: Tables, states: readonly ShowState[], nowAt: Date): Promise<Show[]> {
  const rows = await present(tables)
    .where('state', 'in', states)
    .orderBy(sql<SqlBool>`state <> 'live'`)
    .orderBy(sql`abs(extract(epoch from starts_at - ${nowAt}::timestamptz))`)
    .orderBy('id')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

/** On air first, then by newest start. */
export async function readShowsOfBrands(tables: Tables, brands: readonly Id<'org'>[]): Promise<Show[]> {
  if (brands.length === 0) return []
  const rows = await present(tables)
    .where('brand_organisation_id', 'in', brands.map(toUuid))
    .orderBy(sql<SqlBool>`state <> 'live'`)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

/** Those that are or may soon be on air with this host. */
export async function readShowsOfHost(tables: Tables, hostId: Id<'acc'>, states: readonly ShowState[]): Promise<Show[]> {
  const rows = await present(tables).where('host_account_id', '=', toUuid(hostId)).where('state', 'in', states).limit(LIST_LIMIT).execute()
  return rows.map(fromRow)
}

/** The row itself, locked until the transaction ends. */
export async function lockShow(tables: Tables, id: Id<'shw'>): Promise<Show | null> {
  const row = await present(tables).where('id', '=', toUuid(id)).forUpdate().executeTakeFirst()
  return row ? fromRow(row) : null
}

export interface ShowChange {
  slug?: string
  title?: Show['title']
  description?: Show['description']
  hostId?: Id<'acc'>
  marketCode?: string
  coverUrl?: string
  startsAt?: Date
  timeZone?: string
  plannedMinutes?: number
  visibility?: Show['visibility']
  state?: ShowState
  announcedAt?: Date
  stoppedAt?: Date | null
  endedAt?: Date | null
  practiceEndedAt?: Date
  deletedAt?: Date | null
}

/** Writes the change and counts it. The caller holds the row's lock. 'slug-taken' when another show has the address. */
export async function updateShow(tables: Tables, id: Id<'shw'>, change: ShowChange): Promise<Show | 'slug-taken'> {
  if (change.slug !== undefined) {
    const holder = await tables
      .selectFrom('programme.show')
      .select('id')
      .where('slug', '=', change.slug)
      .where('id', '<>', toUuid(id))
      .executeTakeFirst()
    if (holder) return 'slug-taken'
  }
  const row = await tables
    .updateTable('programme.show')
    .set((eb) => ({ ...columnsOf(change), version: eb('version', '+', 1), updated_at: sql<Date>`now()` }))
    .where('id', '=', toUuid(id))
    .returningAll()
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

function columnsOf(change: ShowChange): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    slug: change.slug,
    title: change.title && JSON.stringify(change.title),
    description: change.description && JSON.stringify(change.description),
    host_account_id: change.hostId && toUuid(change.hostId),
    market_code: change.marketCode,
    cover_url: change.coverUrl,
    starts_at: change.startsAt,
    time_zone: change.timeZone,
    planned_minutes: change.plannedMinutes,
    visibility: change.visibility,
    state: change.state,
    announced_at: change.announcedAt,
    stopped_at: change.stoppedAt,
    ended_at: change.endedAt,
    practice_ended_at: change.practiceEndedAt,
    deleted_at: change.deletedAt,
  }
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}

/** Gives a draft that was deleted back; null when there is none. */
export async function restoreShow(tables: Tables, id: Id<'shw'>): Promise<Show | null> {
  const row = await tables
    .updateTable('programme.show')
    .set({ deleted_at: null })
    .where('id', '=', toUuid(id))
    .where('deleted_at', 'is not', null)
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The brand of a show, deleted or not. */
export async function readBrandOf(tables: Tables, id: Id<'shw'>): Promise<Id<'org'> | null> {
  const row = await tables.selectFrom('programme.show').select('brand_organisation_id').where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromUuid('org', row.brand_organisation_id) : null
}

export async function takenSlugs(tables: Tables, beginning: string): Promise<Set<string>> {
  const rows = await tables
    .selectFrom('programme.show')
    .select('slug')
    .where('slug', '=', beginning)
    .union(tables.selectFrom('programme.show').select('slug').where('slug', 'like', `${beginning}-%`))
    .execute()
  return new Set(rows.map(({ slug }) => slug))
}

export function fromRow(row: ShowRow): Show {
  return {
    id: fromUuid('shw', row.id),
    slug: row.slug,
    title: row.title,
    description: row.description,
    brandId: fromUuid('org', row.brand_organisation_id),
    hostId: fromUuid('acc', row.host_account_id),
    marketCode: row.market_code,
    coverUrl: row.cover_url,
    startsAt: row.starts_at,
    timeZone: row.time_zone,
    plannedMinutes: row.planned_minutes,
    visibility: row.visibility,
    state: row.state,
    loopSeconds: row.loop_seconds,
    version: row.version,
    announcedAt: row.announced_at,
    stoppedAt: row.stopped_at,
    endedAt: row.ended_at,
    practiceEndedAt: row.practice_ended_at,
    updatedAt: row.updated_at,
  }
}
