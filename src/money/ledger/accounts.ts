import type { Database } from '#platform/db'
import type { AccountName, Limit } from './ledger.ts'

/** Numbers of accounts, opened at first use and remembered: an account is never renamed and never closed. */
export interface Accounts {
  /** In the order of `names`. */
  numbersOf(names: readonly AccountName[], limit?: Limit): Promise<number[]>
}

const key = ({ path, asset }: AccountName): string => `${path} ${asset}`

export function createAccounts(db: Database): Accounts {
  const known = new Map<string, number>()

  async function open(names: readonly AccountName[], limit: Limit): Promise<void> {
    const values = [names.map((name) => name.path), names.map((name) => name.asset), limit]
    await db.pool.query({
      name: 'ledger-open-accounts',
      text: `insert into money.account (path, asset, limited) select distinct p, a, $3 from unnest($1::text[], $2::text[]) as t(p, a)
             on conflict (path, asset) do nothing`,
      values,
    })
    const found = await db.pool.query<{ id: number; path: AccountName['path']; asset: string }>({
      name: 'ledger-find-accounts',
      text: `select a.id, a.path, a.asset from money.account a
             join unnest($1::text[], $2::text[]) as t(p, n) on a.path = t.p and a.asset = t.n`,
      values: values.slice(0, 2),
    })
    for (const row of found.rows) known.set(key(row), row.id)
  }

  return {
    async numbersOf(names, limit = 'none') {
      const missing = names.filter((name) => !known.has(key(name)))
      if (missing.length > 0) await open(missing, limit)
      return names.map((name) => known.get(key(name))!)
    },
  }
}
