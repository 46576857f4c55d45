import type { Sql } from '#platform/db'
import type { Accounts } from './accounts.ts'
import type { Transfer, TransferSet } from './ledger.ts'
import { refusalOf } from './problems.ts'

/**
 * Posts linked sets through the open transaction and answers the ids of those that were posted before with the same content.
 * Guards run when the transaction commits: a guarded set may still be refused there.
 */
export async function postTransfers(accounts: Accounts, sql: Sql, sets: readonly TransferSet[]): Promise<readonly string[]> {
  const rows = sets.flatMap((set) => set.transfers.map((transfer) => ({ set, transfer })))
  if (rows.length === 0) return []
  for (const { transfer } of rows) checkAssets(transfer)
  const debits = await accounts.numbersOf(rows.map((row) => row.transfer.debit))
  const credits = await accounts.numbersOf(rows.map((row) => row.transfer.credit))
  try {
    const result = await sql.query<{ replayed: string[] }>({
      name: 'ledger-post',
      text: 'select money.post($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as replayed',
      values: [
        rows.map((row) => row.transfer.id),
        rows.map((row) => row.set.id),
        debits,
        credits,
        rows.map((row) => row.transfer.amount),
        rows.map((row) => row.transfer.debit.asset),
        rows.map((row) => row.transfer.code),
        rows.map((row) => row.set.subject.kind),
        rows.map((row) => row.set.subject.id),
        rows.map((row) => row.set.occurredAt),
      ],
    })
    return result.rows[0]!.replayed
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

function checkAssets({ id, debit, credit }: Transfer): void {
  if (debit.asset !== credit.asset) throw new RangeError(`transfer ${id} moves ${debit.asset} into an account of ${credit.asset}`)
}
