import type { Sql } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'

/** Of an account that ends: what it held once is nobody's. */
export const forgetHolder = async (sql: Sql, accountId: Id<'acc'>): Promise<void> =>
  void (await sql.query('select shop.forget_holder($1)', [toUuid(accountId)]))
