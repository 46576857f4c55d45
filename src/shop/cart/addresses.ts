import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { type Id, toUuid } from '#platform/ids'
import type { savedAddressSchema } from './contract.ts'
import type { CartTables } from './tables.ts'

const MOST_KEPT = 10

export type SavedAddress = z.output<typeof savedAddressSchema>

/** Where an account had things sent to, the last one used first. */
export function addressBook(tables: Kysely<CartTables>) {
  return {
    async list(accountId: Id<'acc'>): Promise<SavedAddress[]> {
      const rows = await tables
        .selectFrom('shop.saved_address')
        .select(['id', 'contact', 'address'])
        .where('account_id', '=', toUuid(accountId))
        .orderBy('used_at', 'desc')
        .limit(MOST_KEPT)
        .execute()
      return rows.map(({ id, contact, address }) => ({ id, contact, address }))
    },
    /** A new one, or the same one changed; it comes first from now on. */
    async save(accountId: Id<'acc'>, { id, contact, address }: SavedAddress): Promise<void> {
      const kept = { contact: JSON.stringify(contact), address: JSON.stringify(address), used_at: new Date() }
      await tables
        .insertInto('shop.saved_address')
        .values({ id, account_id: toUuid(accountId), ...kept })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(kept).where('shop.saved_address.account_id', '=', toUuid(accountId)))
        .execute()
    },
    async forgetAll(sql: Kysely<CartTables>, accountId: Id<'acc'>): Promise<void> {
      await sql.deleteFrom('shop.saved_address').where('account_id', '=', toUuid(accountId)).execute()
      await sql.deleteFrom('shop.cart_line').where('owner_id', '=', toUuid(accountId)).execute()
    },
    async remove(accountId: Id<'acc'>, id: string): Promise<void> {
      await tables.deleteFrom('shop.saved_address').where('id', '=', id).where('account_id', '=', toUuid(accountId)).execute()
    },
  }
}
