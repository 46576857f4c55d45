import type { PostedTransfer } from '#money/ledger'
import type { Sql } from '#platform/db'
import { toUuid } from '#platform/ids'
import { MINUTE_MS } from '#platform/time'
import type { SettlementParts } from './deps.ts'
import { insertSettlements, type NewSettlement } from './store.ts'
import { deleteStrays, findStrays, keepStrays } from './stray-store.ts'

export const SALE_CODES = ['sale-seller', 'sale-seller-funded']
/** Until then the money of a usual order is taken. */
const FIRST_LOOK_MINUTES = 1
const STRAYS_AGAIN_MINUTES = 10
const STRAYS_PER_RUN = 500

/** Shares of these sellers' orders (UUIDs), in a few statements for all. Those that nobody knows are kept, to be asked about again. */
export async function noteSales(parts: SettlementParts, sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const unknown = await noteKnown(parts, sql, ids)
  if (unknown.length === 0) return
  parts.log.error({ sellerOrders: unknown }, 'money is held for sales that nobody knows: they are asked about again')
  await keepStrays(sql, unknown, new Date(parts.clock.now().getTime() + STRAYS_AGAIN_MINUTES * MINUTE_MS))
}

/** Asks again about sales that nobody knew. */
export const noteStrays = (parts: SettlementParts): Promise<void> =>
  parts.db.transaction(async (sql) => {
    const ids = await findStrays(sql, parts.clock.now(), STRAYS_PER_RUN)
    if (ids.length === 0) return
    await deleteStrays(sql, ids)
    await noteSales(parts, sql, ids)
  })

/** Answers those that nobody knows. */
async function noteKnown(parts: SettlementParts, sql: Sql, ids: readonly string[]): Promise<string[]> {
  const sold = await parts.sold(ids)
  const found = await parts.payments.findMany([...new Set([...sold.values()].map(({ paymentId }) => paymentId))])
  const providers = new Map(found.map(({ id, provider }) => [id, provider]))
  const known = ids.filter((id) => providers.has(sold.get(id)?.paymentId ?? ''))
  const posted = await parts.ledger.transfersOfAll(known.map((id) => ({ kind: 'seller-order', id })))
  const now = parts.clock.now()
  const later = new Date(now.getTime() + FIRST_LOOK_MINUTES * MINUTE_MS)
  const rows = known.map((id, index): NewSettlement => {
    const { organisationId, paymentId, marketCode, number, currency, gross, placedAt, ...part } = sold.get(id)!
    const isOver = part.deliveredAt !== null || part.cancelled
    return {
      ...{ id, organisation_id: toUuid(organisationId), payment_id: paymentId, provider: providers.get(paymentId)! },
      ...{ market_code: marketCode, number, currency, gross, share: shareOf(posted[index]!) },
      parts: part.parts.map(({ party, name, amount }) => ({ party, name, amount: amount.toString() })),
      ...{ waits_for: 'delivery', due_at: null, look_at: isOver ? now : later, news: isOver, placed_at: placedAt },
    }
  })
  await insertSettlements(sql, rows)
  const noted = new Set(known)
  return ids.filter((id) => !noted.has(id))
}

const shareOf = (posted: readonly PostedTransfer[]): bigint =>
  posted.reduce((sum, { code, amount }) => (SALE_CODES.includes(code) ? sum + amount : sum), 0n)
