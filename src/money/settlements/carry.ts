import { ProviderSilent } from '#money/payments'
import { HOUR_MS } from '#platform/time'
import type { SettlementParts } from './deps.ts'
import { moveSet } from './postings.ts'
import type { MoveAnswer } from './provider.ts'
import { addMoved, addRefusal, findMove, lockSettlement, type MoveRow, type SettlementRow, settleMove, writeOutlook } from './store.ts'
import type { SettlementTables } from './tables.ts'

/** What a refusal asks for takes people longer than that, and each time longer. */
const ASK_AGAIN_HOURS = [6, 12, 24, 48, 96, 168] as const
/** From then on somebody has to look: the log says so, and the operator's desk. */
export const TOLD_AFTER_REFUSALS = 3
const MOST_SAID = 300

/** Asks the provider, outside any transaction, and writes down what it answered. Throws when it did not, to be tried again. */
export async function carry(parts: SettlementParts, moveId: string): Promise<void> {
  const { db, ledger, clock } = parts
  const move = await findMove(db.tables<SettlementTables>(), moveId)
  if (move?.state !== 'asked') return
  const row = await db
    .tables<SettlementTables>()
    .selectFrom('money.settlement')
    .selectAll()
    .where('id', '=', move.settlement_id)
    .executeTakeFirstOrThrow()
  const answer = await askProvider(parts, row, move)
  await db.transaction(async (sql) => {
    const tables = db.tablesOn<SettlementTables>(sql)
    const locked = (await lockSettlement(tables, row.id))!
    const now = clock.now()
    const settled = await settleMove(tables, moveId, {
      ...{ state: answer.done ? 'done' : 'refused', settled_at: now },
      ...(answer.done
        ? { reference: answer.reference, failure: null, said: null }
        : { reference: null, failure: answer.failure, said: answer.said?.slice(0, MOST_SAID) ?? null }),
    })
    // Another process was told first.
    if (!settled) return
    await ledger.post(sql, [moveSet(locked, settled, answer.done ? 'done' : 'refused', now)])
    if (answer.done) await addMoved(tables, settled)
    if (answer.done) return void (await writeOutlook(tables, row.id, { waitsFor: null, lookAt: now }))
    const refused = await addRefusal(tables, row.id, now)
    const hours = ASK_AGAIN_HOURS[Math.min(refused, ASK_AGAIN_HOURS.length) - 1]!
    await writeOutlook(tables, row.id, { waitsFor: answer.failure, lookAt: new Date(now.getTime() + hours * HOUR_MS) })
    const { kind, amount } = settled
    const told = { settlement: row.id, kind, amount: amount.toString(), failure: answer.failure, refused, hours }
    if (refused >= TOLD_AFTER_REFUSALS) parts.log.error(told, 'a provider refuses to move a share again and again: somebody has to decide')
  })
}

async function askProvider(parts: SettlementParts, row: SettlementRow, move: MoveRow): Promise<MoveAnswer> {
  const provider = parts.byCode.get(row.provider)
  if (!provider) throw new Error(`settlements of provider ${row.provider} wait, which this Souk does not know`)
  const { amount } = move
  const asked = { moveId: move.id, amount, currency: row.currency, paymentId: row.payment_id }
  if (move.kind === 'transfer') {
    const payment = await parts.payments.find(row.payment_id)
    return provider.transfer({ ...asked, account: move.payee, source: amount <= row.gross ? (payment?.reference ?? null) : null })
  }
  const transfer = await findMove(parts.db.tables<SettlementTables>(), move.of_move!)
  if (!transfer?.reference) throw new ProviderSilent('the transfer has no name at the provider')
  return provider.recall({ ...asked, ofMoveId: transfer.id, transfer: transfer.reference })
}
