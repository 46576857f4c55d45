import type { Kysely } from 'kysely'
import type { Actor } from '#platform/http'
import { httpProblems } from '#platform/http'
import { fromUuid, type Id } from '#platform/ids'
import { numberText, type OrderLine } from './order.ts'
import { orderProblems } from './problems.ts'
import { lineFromRow } from './rows.ts'
import type { SellerOrderState } from './states.ts'
import * as store from './store.ts'
import type { OrderTables } from './tables.ts'

export interface SellerOrderRow {
  readonly id: Id<'sor'>
  readonly number: string
  readonly placedAt: Date
  readonly buyerName: string
  readonly city: string
  readonly lines: readonly OrderLine[]
  readonly total: bigint
  readonly currency: string
  readonly state: SellerOrderState
  readonly unread: number
}

export interface ListInput {
  readonly organisationId: Id<'org'>
  readonly cursor?: string | undefined
  readonly limit: number
  readonly q?: string | undefined
  readonly state?: SellerOrderState | undefined
}

/** A brand's orders, newest first, for people who may read them there. */
export async function listSellerOrders(tables: Kysely<OrderTables>, actor: Actor, input: ListInput) {
  if (!actor.can('orders.read', input.organisationId)) throw httpProblems.forbidden()
  const query: store.DeskQuery = {
    organisationId: input.organisationId,
    limit: input.limit,
    search: input.q?.trim() || undefined,
    state: input.state,
    after: input.cursor === undefined ? undefined : readCursor(input.cursor),
  }
  const [rows, total] = await Promise.all([store.readDeskPage(tables, query), store.countDesk(tables, query)])
  const page = rows.slice(0, input.limit)
  const lines = await store.readLines(tables, page)
  const last = rows.length > input.limit ? page.at(-1) : undefined
  return { items: page.map((row) => rowOf(row, lines.get(row.id) ?? [])), nextCursor: last ? cursorOf(last) : null, total }
}

function rowOf(row: store.SellerRow, lines: readonly store.LineRow[]): SellerOrderRow {
  return {
    id: fromUuid('sor', row.id),
    number: numberText(row.number),
    placedAt: row.placed_at,
    buyerName: row.buyer_name,
    city: row.city,
    lines: lines.map(lineFromRow),
    ...{ total: row.total, currency: row.currency, state: row.state, unread: row.unread_by_seller },
  }
}

const cursorOf = (row: store.SellerRow): string => Buffer.from(`${row.placed_at.toISOString()} ${row.id}`).toString('base64url')

function readCursor(cursor: string): { placedAt: Date; id: string } {
  const [at, id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  const placedAt = new Date(at ?? '')
  if (Number.isNaN(placedAt.getTime()) || !/^[0-9a-f-]{36}$/.test(id ?? '')) throw orderProblems['cursor-invalid']()
  return { placedAt, id: id! }
}
