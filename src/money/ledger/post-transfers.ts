import type { Sql } from '#platform/db'
import type { Accounts } from './accounts.ts'
import type { Transfer, TransferSet } from './ledger.ts'
import { refusalOf } from './problems.ts'

/**
 * Posts linked sets through the open transaction and answers the ids of those that were posted before with the same content.
 * Guards run when the transaction commits: a guarded set may still be refused there.
 */
export async function postTransfers(accounts: Accounts, sql: Sql, sets: readonly TransferSet[]): Promise<readonly string[]> {
  if (sets.length === 0) return []
  const rows = sets.flatMap((set) => set.transfers.map((transfer, place) => ({ set, transfer, place })))
  for (const { transfer } of rows) checkAssets(transfer)
  const debits = await accounts.numbersOf(rows.map((row) => row.transfer.debit))
  const credits = await accounts.numbersOf(rows.map((row) => row.transfer.credit))
  const newSets = sets.map(({ id, subject, occurredAt }) => ({
    ...{ id, subject_kind: subject.kind, subject_id: subject.id, occurred_at: occurredAt },
  }))
  const newTransfers = rows.map(({ set, transfer, place }, index) => ({
    ...{ set_id: set.id, place, debit: debits[index], credit: credits[index] },
    ...{ amount: transfer.amount.toString(), asset: transfer.debit.asset, code: transfer.code },
  }))
  try {
    const result = await sql.query<{ replayed: string[] }>({
      name: 'ledger-post',
      text: `select money.post(
               array(select s from json_populate_recordset(null::money.new_set, $1) s),
               array(select t from json_populate_recordset(null::money.new_transfer, $2) t)) as replayed`,
      values: [JSON.stringify(newSets), JSON.stringify(newTransfers)],
    })
    return result.rows[0]!.replayed
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

function checkAssets({ code, debit, credit }: Transfer): void {
  if (debit.asset !== credit.asset) throw new RangeError(`${code} moves ${debit.asset} into an account of ${credit.asset}`)
}
