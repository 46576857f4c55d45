import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { type Money, money } from '#platform/money'
import type { CartTables } from './tables.ts'

type Tables = Kysely<CartTables>

export interface KeptLine {
  readonly variantId: Id<'var'>
  readonly marketCode: string
  readonly quantity: number
  readonly savedForLater: boolean
  readonly seenPrice: Money
  readonly showId: Id<'shw'> | null
  readonly holdId: Id<'hld'> | null
}

/** Oldest first; `owner` is a UUID. */
export async function readLines(tables: Tables, owner: string): Promise<KeptLine[]> {
  const rows = await tables
    .selectFrom('shop.cart_line')
    .selectAll()
    .where('owner_id', '=', owner)
    .orderBy('added_at')
    .orderBy('variant_id')
    .execute()
  return rows.map(fromRow)
}

export async function putLine(tables: Tables, owner: string, line: Omit<KeptLine, 'holdId'>): Promise<void> {
  const changed = {
    ...{ quantity: line.quantity, saved_for_later: line.savedForLater, market_code: line.marketCode },
    ...{ seen_price: line.seenPrice.amount, currency: line.seenPrice.currency },
    ...(line.showId && { show_id: toUuid(line.showId) }),
  }
  await tables
    .insertInto('shop.cart_line')
    .values({ owner_id: owner, variant_id: toUuid(line.variantId), ...changed })
    .onConflict((conflict) => conflict.columns(['owner_id', 'variant_id']).doUpdateSet(changed))
    .execute()
}

export async function deleteLine(tables: Tables, owner: string, variantId: Id<'var'>): Promise<void> {
  await tables.deleteFrom('shop.cart_line').where('owner_id', '=', owner).where('variant_id', '=', toUuid(variantId)).execute()
}

/** Lines whose units were bought by these holds. */
export async function deleteBought(tables: Tables, owner: string, holdIds: readonly Id<'hld'>[]): Promise<void> {
  if (holdIds.length === 0) return
  await tables.deleteFrom('shop.cart_line').where('owner_id', '=', owner).where('hold_id', 'in', holdIds.map(toUuid)).execute()
}

export async function markSeen(tables: Tables, owner: string, variantId: Id<'var'>, price: Money): Promise<void> {
  await tables
    .updateTable('shop.cart_line')
    .set({ seen_price: price.amount, currency: price.currency })
    .where('owner_id', '=', owner)
    .where('variant_id', '=', toUuid(variantId))
    .execute()
}

export async function noteHold(tables: Tables, owner: string, variantId: Id<'var'>, holdId: Id<'hld'> | null): Promise<void> {
  await tables
    .updateTable('shop.cart_line')
    .set({ hold_id: holdId === null ? null : toUuid(holdId) })
    .where('owner_id', '=', owner)
    .where('variant_id', '=', toUuid(variantId))
    .execute()
}

function fromRow(row: Selectable<CartTables['shop.cart_line']>): KeptLine {
  return {
    ...{ variantId: fromUuid('var', row.variant_id), marketCode: row.market_code, quantity: row.quantity },
    ...{ savedForLater: row.saved_for_later, seenPrice: money(row.seen_price, row.currency) },
    showId: row.show_id === null ? null : fromUuid('shw', row.show_id),
    holdId: row.hold_id === null ? null : fromUuid('hld', row.hold_id),
  }
}
