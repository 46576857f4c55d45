import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'

/** Units of one confirmed hold. */
export interface SoldUnits {
  readonly holdId: Id<'hld'>
  readonly quantity: number
}

const columns = (units: readonly SoldUnits[]) => [units.map((unit) => toUuid(unit.holdId)), units.map((unit) => unit.quantity)]

/** What becomes of sold units once they left. Both write through the caller's transaction, and the caller says it once; `cause` is a UUID. */
export function createAfterSale() {
  return {
    /** They left the shelf. */
    async ship(sql: Sql, cause: string, units: readonly SoldUnits[]): Promise<void> {
      await sql.query({ name: 'inventory-ship', text: 'select shop.ship_sold($1, $2, $3)', values: [cause, ...columns(units)] })
    },
    /** Shipped units are on the shelf again. Answers their variants: announce them after the commit. */
    async takeBack(sql: Sql, cause: string, units: readonly SoldUnits[]): Promise<Id<'var'>[]> {
      const result = await sql.query<{ variant_id: string }>({
        name: 'inventory-take-back',
        text: 'select v as variant_id from shop.take_back($1, $2, $3) v',
        values: [cause, ...columns(units)],
      })
      return result.rows.map((row) => fromUuid('var', row.variant_id))
    },
  }
}
