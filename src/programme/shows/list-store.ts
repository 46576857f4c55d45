import { type SqlBool, sql } from 'kysely'
import { type Id, toUuid } from '#platform/ids'
import type { Show } from './show.ts'
import type { ShowState } from './states.ts'
import { fromRow, type Tables } from './store.ts'

/** Where a page of a list ended: instant and id of its last row, and whether that was on air. */
export interface Place {
  readonly onAir: boolean
  readonly at: Date
  readonly id: string
}

export interface ListQuery {
  readonly states: readonly ShowState[]
  /** By newest end or start first; otherwise what is on air, then by start. */
  readonly newestFirst: boolean
  readonly limit: number
  readonly after?: Place | undefined
  readonly brands?: readonly Id<'org'>[] | undefined
  readonly hostId?: Id<'acc'> | undefined
  /** In the lineup. */
  readonly productId?: Id<'prd'> | undefined
  /** Shows that everybody may find; else all of the brands. */
  readonly listed: boolean
  /** A scheduled show whose start is longer ago than this was missed. */
  readonly scheduledAfter?: Date | undefined
  /** Part of a title, in either language. */
  readonly search?: string | undefined
}

const onAir = sql<boolean>`(state in ('live', 'stopped'))`

/** One row more than asked for, where there is one. */
export async function readShowPage(tables: Tables, query: ListQuery): Promise<Show[]> {
  const { states, limit, after, brands, hostId, productId, listed, newestFirst, search, scheduledAfter } = query
  let rows = tables.selectFrom('programme.show').selectAll().where('deleted_at', 'is', null).where('state', 'in', states)
  if (brands) rows = rows.where('brand_organisation_id', 'in', brands.map(toUuid))
  if (hostId) rows = rows.where('host_account_id', '=', toUuid(hostId))
  if (productId) {
    const inLineup = tables.selectFrom('programme.lineup_item').select('show_id').where('product_id', '=', toUuid(productId))
    rows = rows.where('id', 'in', inLineup.where('position', 'is not', null))
  }
  if (listed) rows = rows.where('visibility', '=', 'public')
  if (scheduledAfter) {
    rows = rows.where((eb) => eb.or([eb('state', '<>', 'scheduled'), eb('starts_at', '>', scheduledAfter)]))
  }
  if (search) {
    const like = `%${search.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    rows = rows.where(sql<SqlBool>`(title ->> 'en' ilike ${like} or title ->> 'ar' ilike ${like})`)
  }
  if (newestFirst) {
    if (after) rows = rows.where(sql<SqlBool>`(starts_at, id) < (${after.at}, ${after.id}::uuid)`)
    rows = rows.orderBy('starts_at', 'desc').orderBy('id', 'desc')
  } else {
    if (after) rows = rows.where(sql<SqlBool>`(not ${onAir}, starts_at, id) > (${!after.onAir}, ${after.at}, ${after.id}::uuid)`)
    rows = rows.orderBy(sql`not ${onAir}`).orderBy('starts_at').orderBy('id')
  }
  return (await rows.limit(limit + 1).execute()).map(fromRow)
}

const CALENDAR_LIMIT = 500

/** Public shows that others could find at some time. */
export async function readForCalendar(tables: Tables, brandId: Id<'org'>, since: Date): Promise<Show[]> {
  const rows = await tables
    .selectFrom('programme.show')
    .selectAll()
    .where('deleted_at', 'is', null)
    .where('brand_organisation_id', '=', toUuid(brandId))
    .where('visibility', '=', 'public')
    .where('announced_at', 'is not', null)
    .where('state', '<>', 'draft')
    .where('starts_at', '>', since)
    .orderBy('starts_at')
    .orderBy('id')
    .limit(CALENDAR_LIMIT)
    .execute()
  return rows.map(fromRow)
}

export const placeOf = (show: Show): string =>
  Buffer.from(`${show.state === 'live' || show.state === 'stopped' ? 1 : 0} ${show.startsAt.toISOString()} ${toUuid(show.id)}`).toString(
    'base64url',
  )

/** Null for a cursor that is none of ours. */
export function readPlace(cursor: string): Place | null {
  const [live, at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  const date = new Date(at ?? '')
  if (Number.isNaN(date.getTime()) || !/^[0-9a-f-]{36}$/.test(id ?? '')) return null
  return { onAir: live === '1', at: date, id: id! }
}
