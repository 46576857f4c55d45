import type { SealedFact } from '#money/ledger'
import type { Sql } from '#platform/db'
import { toUuid } from '#platform/ids'
import type { SettlementParts } from './deps.ts'
import { insertSettlement, lookAtPayment, lookAtShare, readWatermark, writeWatermark } from './store.ts'
import type { SettlementTables } from './tables.ts'

const POSTINGS_PER_STEP = 2_000
const saleCodes = ['sale-seller', 'sale-seller-funded']
const changeCodes = ['refund-seller', 'refund-seller-funded', 'refund-failed', 'dispute-share', 'dispute-share-returned', 'dispute-lost']

/**
 * Follows what the ledger sealed since the last time: a new sale becomes a share to settle, a refund or a dispute has the shares of its payment
 * looked at again. Nothing is missed and nothing counts twice, whatever ends in between. Answers whether more waits.
 */
export function followLedger(parts: SettlementParts): Promise<boolean> {
  return parts.db.transaction(async (sql) => {
    const from = await readWatermark(sql)
    const codes = [...saleCodes, ...changeCodes]
    const { upTo, facts } = await parts.ledger.sealedSince({ after: from, codes, most: POSTINGS_PER_STEP })
    if (upTo === from) return false
    for (const fact of distinct(facts)) {
      if (fact.subject.kind === 'seller-order') await noteSale(parts, sql, fact.subject.id)
      else await noteChange(parts, sql, fact)
    }
    await writeWatermark(sql, upTo)
    return upTo - from === BigInt(POSTINGS_PER_STEP)
  })
}

const distinct = (facts: readonly SealedFact[]): SealedFact[] => [
  ...new Map(facts.map((fact) => [`${fact.subject.kind} ${fact.subject.id}`, fact])).values(),
]

async function noteSale(parts: SettlementParts, sql: Sql, id: string): Promise<void> {
  const sold = await parts.sold(id)
  const payment = sold && (await parts.payments.find(sold.paymentId))
  if (!sold || !payment) return parts.log.warn({ sellerOrder: id }, 'money was held for a sale that nobody knows')
  const posted = await parts.ledger.transfersOf({ kind: 'seller-order', id })
  const mine = posted.filter(({ code }) => saleCodes.includes(code))
  await insertSettlement(parts.db.tablesOn<SettlementTables>(sql), {
    ...{ id, organisation_id: toUuid(sold.organisationId), payment_id: sold.paymentId, provider: payment.provider },
    ...{ market_code: sold.marketCode, number: sold.number, currency: sold.currency, gross: sold.gross },
    share: mine.reduce((sum, { amount }) => sum + amount, 0n),
    parts: sold.parts.map(({ party, name, amount }) => ({ party, name, amount: amount.toString() })),
    ...{ waits_for: 'delivery', due_at: null, look_at: parts.clock.now(), placed_at: sold.placedAt },
  })
}

async function noteChange(parts: SettlementParts, sql: Sql, { subject: { kind, id } }: SealedFact): Promise<void> {
  if (kind === 'order-loss') return void (await lookAtShare(sql, id, parts.clock.now()))
  const paymentId = kind === 'dispute' ? await parts.disputes.paymentOf(id) : await parts.payments.paymentOfRefund(id)
  if (paymentId) await lookAtPayment(sql, paymentId, parts.clock.now())
}
