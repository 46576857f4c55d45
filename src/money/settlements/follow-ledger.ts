import type { SealedFact } from '#money/ledger'
import type { Sql } from '#platform/db'
import type { SettlementParts } from './deps.ts'
import { noteSales, SALE_CODES } from './note-sales.ts'
import { lookAtPayment, lookAtShare, readWatermark, writeWatermark } from './store.ts'

const POSTINGS_PER_STEP = 2_000
const changeCodes = ['refund-seller', 'refund-seller-funded', 'refund-failed', 'dispute-share', 'dispute-share-returned', 'dispute-lost']

/**
 * Follows what the ledger sealed since the last time: new sales become shares to settle, a refund or a dispute has the shares of its payment
 * looked at again. Nothing is missed and nothing counts twice, whatever ends in between. Answers whether more waits.
 */
export function followLedger(parts: SettlementParts): Promise<boolean> {
  return parts.db.transaction(async (sql) => {
    const from = await readWatermark(sql)
    const codes = [...SALE_CODES, ...changeCodes]
    const { upTo, facts } = await parts.ledger.sealedSince({ after: from, codes, most: POSTINGS_PER_STEP })
    if (upTo === from) return false
    const subjects = distinct(facts)
    const isSale = ({ kind }: SealedFact['subject']): boolean => kind === 'seller-order'
    await noteSales(
      parts,
      sql,
      subjects.filter(isSale).map(({ id }) => id),
    )
    // Afterwards: what changed a sale was posted later than the sale.
    for (const subject of subjects) if (!isSale(subject)) await noteChange(parts, sql, subject)
    await writeWatermark(sql, upTo)
    return upTo - from === BigInt(POSTINGS_PER_STEP)
  })
}

const distinct = (facts: readonly SealedFact[]): SealedFact['subject'][] => [
  ...new Map(facts.map(({ subject }) => [`${subject.kind} ${subject.id}`, subject])).values(),
]

async function noteChange(parts: SettlementParts, sql: Sql, { kind, id }: SealedFact['subject']): Promise<void> {
  if (kind === 'order-loss') return void (await lookAtShare(sql, id, parts.clock.now()))
  const paymentId = kind === 'dispute' ? await parts.disputes.paymentOf(id) : await parts.payments.paymentOfRefund(id)
  if (paymentId) await lookAtPayment(sql, paymentId, parts.clock.now())
}
