import type { Database, Sql } from '#platform/db'
import type { Events } from '#platform/events'
import { type Id, toUuid } from '#platform/ids'
import { stockChanged } from './events.ts'
import { type FenceCount, MOST_DELAY_MILLISECONDS, type NewFence } from './fence.ts'
import { type LevelRow, levelsOf } from './store.ts'
import type { InventoryTables } from './tables.ts'

/** Stock that is set aside: others cannot eat it, and what is not sold comes back. */
export function createFences(db: Database, events: Events) {
  const tables = db.tables<InventoryTables>()
  return {
    /** In the caller's transaction. Answers how many are free when these are too many, else null. Announce after the commit. */
    async openFence(sql: Sql, fence: NewFence): Promise<{ available: number } | null> {
      const result = await sql.query<{ opened: boolean; available: number }>(
        'select opened, available from shop.open_fence($1, $2, $3, $4, $5, $6)',
        [...[fence.id, toUuid(fence.variantId), fence.quantity, fence.mostPerPerson, fence.startsAt, fence.endsAt]],
      )
      const { opened, available } = result.rows[0]!
      if (opened && fence.sellsOnce) await sql.query('select shop.sell_once($1)', [fence.id])
      return opened ? null : { available }
    },
    /** A fence that was set aside ahead opens at a moment decided later. */
    async moveFence(sql: Sql, id: string, startsAt: Date, endsAt: Date): Promise<void> {
      await sql.query('select shop.move_fence($1, $2, $3)', [id, startsAt, endsAt])
    },
    /** Makes it larger by free units, or smaller by units nobody took. Answers how many are free when that cannot be, else null. */
    async resizeFence(sql: Sql, id: string, quantity: number): Promise<{ available: number } | null> {
      const result = await sql.query<{ resized: boolean; available: number | null }>(
        'select resized, available from shop.resize_fence($1, $2)',
        [...[id, quantity]],
      )
      const { resized, available } = result.rows[0]!
      return resized ? null : { available: available ?? 0 }
    },
    /** From `moment` on it serves only those who see later than that. */
    async endFence(sql: Sql, id: string, moment: Date): Promise<void> {
      await sql.query('select shop.end_fence($1, $2)', [id, moment])
    },
    /** Gives back what fences that are over did not sell; the sweeping of holds does it. */
    async closeFences(): Promise<void> {
      const { rows } = await db.pool.query<LevelRow>('select variant_id, available from shop.close_fences($1)', [MOST_DELAY_MILLISECONDS])
      if (rows.length > 0) events.emit(stockChanged, { levels: levelsOf(rows) })
    },
    /** UUIDs in, those that exist out. */
    async countFences(ids: readonly string[]): Promise<FenceCount[]> {
      if (ids.length === 0) return []
      const rows = await tables.selectFrom('shop.stock_fence').selectAll().where('id', 'in', ids).execute()
      return rows.map(({ id, quantity, left_over: left, held, sold, open }) => ({ id, quantity, left, held, sold, open }))
    },
    /** Names the buyers of fenced holds by e-mail (UUID made of it). Answers the holds whose buyer would have more than one person may. */
    async nameFenceBuyers(holds: readonly { id: Id<'hld'>; emailKey: string }[]): Promise<string[]> {
      const result = await db.pool.query<{ hold_id: string }>('select h as hold_id from shop.name_fence_buyers($1, $2) h', [
        holds.map(({ id }) => toUuid(id)),
        holds.map(({ emailKey }) => emailKey),
      ])
      return result.rows.map((row) => row.hold_id)
    },
  }
}
