import type { Database, Sql } from '#platform/db'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { inventoryProblems } from './problems.ts'
import { isCounted, locationOf } from './store.ts'
import type { InventoryTables } from './tables.ts'

/** Places an organisation can keep stock at. */
export const MOST_LOCATIONS = 50

export interface StockLocation {
  readonly id: Id<'loc'>
  readonly name: Bilingual
  /** Takes what names no other place. */
  readonly main: boolean
}

/** Units of one variant in one place. Available = onHand − reserved − allocated − fenced. */
export interface StockAt {
  readonly variantId: Id<'var'>
  readonly locationId: Id<'loc'>
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  readonly fenced: number
}

export type MovementKind = InventoryTables['shop.stock_movement']['kind']

export interface Movement {
  /** Grows with time; where a page of the journal ends. */
  readonly id: bigint
  readonly at: Date
  readonly locationId: Id<'loc'>
  readonly kind: MovementKind
  readonly onHandChange: number
  readonly allocatedChange: number
  /** `count`, `transfer`, `import`, `bulk`, `order`; with its UUID. */
  readonly cause: { readonly kind: string; readonly id: string }
  readonly actorId: Id<'acc'> | null
  readonly note: string | null
}

export interface Counting {
  readonly organisationId: Id<'org'>
  readonly changes: readonly { readonly variantId: Id<'var'>; readonly change: number; readonly locationId?: Id<'loc'> }[]
  readonly cause: { readonly kind: 'count' | 'import' | 'bulk'; readonly id: string }
  readonly actorId: Id<'acc'> | null
  readonly note: string | null
}

export interface Transfer {
  /** UUID of the caller; a repeat moves nothing. */
  readonly key: string
  readonly variantId: Id<'var'>
  readonly from: Id<'loc'>
  readonly to: Id<'loc'>
  readonly units: number
  readonly actorId: Id<'acc'> | null
  readonly note: string | null
}

/** What the units of a count or a transfer are promised to already is a refusal in words, not a fault. */
async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string }
    if (constraint === 'stock_level_not_oversold' || code === '22003') throw inventoryProblems['stock-promised']()
    throw error
  }
}

/** Where units are, how they came there and by whom. */
export function createStockJournal(db: Database) {
  const tables = db.tables<InventoryTables>()
  return {
    /** Counts many variants at once, in the caller's transaction; what is caused by a count, once for its id. Refuses what holds and orders
     * need. Announce after the commit. */
    async countMany(sql: Sql, { organisationId, changes, cause, actorId, note }: Counting): Promise<void> {
      if (changes.length === 0 || (cause.kind === 'count' && (await isCounted(sql, cause.id)))) return
      const main = await locationOf(db.tablesOn<InventoryTables>(sql), organisationId)
      await guarded(() =>
        sql.query('select shop.count_stock($1, $2, $3, $4, $5, $6, $7)', [
          changes.map(({ variantId }) => toUuid(variantId)),
          changes.map(({ locationId }) => (locationId ? toUuid(locationId) : main)),
          changes.map(({ change }) => change),
          ...[cause.kind, cause.id, actorId && toUuid(actorId), note],
        ]),
      )
    },
    /** Takes units from one place to another. Who may is asked by the caller. */
    async transfer({ key, variantId, from, to, units, actorId, note }: Transfer): Promise<void> {
      await guarded(() =>
        db.pool.query('select shop.transfer_stock($1, $2, $3, $4, $5, $6, $7)', [
          ...[toUuid(variantId), toUuid(from), toUuid(to), units, key, actorId && toUuid(actorId), note],
        ]),
      )
    },
    /** The main one first; it is made at the first question. */
    async listLocations(organisationId: Id<'org'>): Promise<StockLocation[]> {
      await locationOf(tables, organisationId)
      const rows = await tables
        .selectFrom('shop.stock_location')
        .selectAll()
        .where('organisation_id', '=', toUuid(organisationId))
        .orderBy('main', 'desc')
        .orderBy('created_at')
        .limit(MOST_LOCATIONS)
        .execute()
      return rows.map(({ id, name, main }) => ({ id: fromUuid('loc', id), name, main }))
    },
    async addLocation(organisationId: Id<'org'>, name: Bilingual): Promise<Id<'loc'>> {
      const id = newUuid()
      await locationOf(tables, organisationId)
      await tables
        .insertInto('shop.stock_location')
        .values({ id, organisation_id: toUuid(organisationId), name: JSON.stringify(name), main: false })
        .execute()
      return fromUuid('loc', id)
    },
    async levelsAt(variantIds: readonly Id<'var'>[]): Promise<StockAt[]> {
      if (variantIds.length === 0) return []
      const rows = await tables.selectFrom('shop.stock_level').selectAll().where('variant_id', 'in', variantIds.map(toUuid)).execute()
      return rows.map(({ variant_id, location_id, on_hand: onHand, ...rest }) => ({
        ...{ variantId: fromUuid('var', variant_id), locationId: fromUuid('loc', location_id), onHand },
        ...{ reserved: rest.reserved, allocated: rest.allocated, fenced: rest.fenced },
      }))
    },
    /** Newest first; `before` is the id of the last one seen. */
    async listMovements(variantId: Id<'var'>, before: bigint | null, limit: number): Promise<Movement[]> {
      let rows = tables.selectFrom('shop.stock_movement').selectAll().where('variant_id', '=', toUuid(variantId))
      if (before !== null) rows = rows.where('id', '<', before)
      const found = await rows.orderBy('id', 'desc').limit(limit).execute()
      return found.map((row) => ({
        ...{ id: row.id, at: row.at, locationId: fromUuid('loc', row.location_id), kind: row.kind, note: row.note },
        ...{ onHandChange: row.on_hand_change, allocatedChange: row.allocated_change },
        cause: { kind: row.cause_kind, id: row.cause_id },
        actorId: row.actor_id === null ? null : fromUuid('acc', row.actor_id),
      }))
    },
  }
}

export type StockJournal = ReturnType<typeof createStockJournal>
