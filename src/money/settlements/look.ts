import { limitTransactions, type Sql } from '#platform/db'
import { fromUuid, newUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { DAY_MS } from '#platform/time'
import type { SettlementParts } from './deps.ts'
import { carryMove } from './jobs.ts'
import { findPayee } from './payee-store.ts'
import { heldOf, moveSet } from './postings.ts'
import {
  findMoves,
  insertMove,
  lockSettlement,
  type MoveRow,
  type Outlook,
  type SettlementRow,
  type Tables,
  writeOutlook,
} from './store.ts'
import type { SettlementTables } from './tables.ts'
import { nextLooks } from './wait-for-delivery.ts'

/** A look reads other rooms through a second connection: all of them at once would wait for each other. */
const turns = limitTransactions(2)

/**
 * Looks at one share under its lock and does what is due: sends what the ledger holds for the brand, takes back what it holds too little of, or
 * says what it waits for. The ledger decides, so a look more or less changes nothing.
 */
export const look = (parts: SettlementParts, id: string): Promise<void> =>
  turns.take(() =>
    parts.db.transaction(async (sql) => {
      const tables = parts.db.tablesOn<SettlementTables>(sql)
      const row = await lockSettlement(tables, id)
      if (!row) return
      const moves = await findMoves(tables, id)
      // Whoever ends the move looks again.
      if (moves.some(({ state }) => state === 'asked')) return void (await writeOutlook(tables, id, { waitsFor: null, lookAt: null }))
      const next = await decide(parts, row, moves)
      if ('outlook' in next) return void (await writeOutlook(tables, id, next.outlook))
      await ask(parts, { sql, tables }, row, next.move)
      await writeOutlook(tables, id, { waitsFor: null, lookAt: null })
    }),
  )

type NewMove = Pick<MoveRow, 'kind' | 'amount' | 'of_move' | 'payee'>
type Next = { readonly outlook: Outlook } | { readonly move: NewMove }

async function decide(parts: SettlementParts, row: SettlementRow, moves: readonly MoveRow[]): Promise<Next> {
  const { now, waiting } = clockOf(parts, row)
  const refunds = await parts.payments.refundsOf(row.payment_id)
  if (refunds.some(({ state }) => state === 'pending')) return waiting('refund')
  const disputes = await parts.disputes.of(row.payment_id)
  if (disputes.some(({ state }) => state === 'needs-response' || state === 'under-review')) return waiting('dispute')
  const subjects = [
    { kind: 'seller-order', id: row.id },
    { kind: 'order-loss', id: row.id },
    { kind: 'settlement', id: row.id },
    ...refunds.map(({ subject }) => subject),
    ...disputes.map(({ id }) => ({ kind: 'dispute', id })),
  ]
  const held = await heldNow(parts, row, subjects)
  if (held < 0n) return takeBack(-held, moves)
  if (held === 0n) return { outlook: { waitsFor: null, lookAt: null } }
  const payment = await parts.payments.find(row.payment_id)
  // Nobody was charged: the sale goes out of the books.
  if (payment?.state === 'voided') return { outlook: { waitsFor: null, lookAt: null } }
  if (payment?.state !== 'captured') return waiting('payment')
  const sold = (await parts.sold([row.id])).get(row.id)
  if (!sold?.deliveredAt) return sold?.cancelled ? { outlook: { waitsFor: null, lookAt: null } } : waiting('delivery')
  const market = await parts.markets.find(row.market_code)
  const dueAt = new Date(sold.deliveredAt.getTime() + (market?.settlementDelayDays ?? 0) * DAY_MS)
  if (dueAt > now) return { outlook: { waitsFor: 'delay', lookAt: dueAt, dueAt } }
  const organisationId = fromUuid('org', row.organisation_id)
  if (await parts.welfare({ organisationId, sellerOrderId: row.id })) return waiting('welfare')
  const payee = await findPayee(parts.db.tables<SettlementTables>(), row.organisation_id, row.provider)
  if (payee?.state !== 'enabled') return waiting('account')
  return { move: { kind: 'transfer', amount: held, of_move: null, payee: payee.reference } }
}

function clockOf({ clock }: SettlementParts, row: SettlementRow) {
  const now = clock.now()
  const { soon, late, oldBefore } = nextLooks(now)
  const lookAt = row.placed_at < oldBefore ? late : soon
  return { now, waiting: (waitsFor: NonNullable<Outlook['waitsFor']>): Next => ({ outlook: { waitsFor, lookAt } }) }
}

/** What the ledger holds for the brand of this order, with all that became of it. */
async function heldNow(
  { ledger }: SettlementParts,
  row: SettlementRow,
  subjects: readonly { readonly kind: string; readonly id: string }[],
): Promise<bigint> {
  const account = heldOf(row)
  const posted = await ledger.transfersOfAll(subjects)
  return posted
    .flat()
    .reduce((sum, { debit, credit, amount }) => sum + (credit === account ? amount : debit === account ? -amount : 0n), 0n)
}

/** From the newest transfer that has something left; what was never sent cannot be taken back. */
function takeBack(amount: bigint, moves: readonly MoveRow[]): Next {
  const done = moves.filter(({ state }) => state === 'done')
  for (const transfer of done.filter(({ kind }) => kind === 'transfer').reverse()) {
    const recalled = done.filter(({ of_move }) => of_move === transfer.id).reduce((sum, recall) => sum + recall.amount, 0n)
    const left = transfer.amount - recalled
    if (left > 0n) return { move: { kind: 'recall', amount: amount < left ? amount : left, of_move: transfer.id, payee: transfer.payee } }
  }
  return { outlook: { waitsFor: null, lookAt: null } }
}

async function ask(
  { ledger, clock }: SettlementParts,
  { sql, tables }: { sql: Sql; tables: Tables },
  row: SettlementRow,
  asked: NewMove,
): Promise<void> {
  const move = await insertMove(tables, { id: newUuid(), settlement_id: row.id, ...asked })
  await ledger.post(sql, [moveSet(row, move, 'asked', clock.now())])
  await enqueue(sql, carryMove, { moveId: move.id }, { maxAttempts: 20 })
}
