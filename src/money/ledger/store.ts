import type { Sql } from '#platform/db'
import type { AccountName, Balance, PostedTransfer, Subject } from './ledger.ts'

export interface UnsealedTail {
  readonly transfers: bigint
  readonly oldest: Date | null
}

/** An account whose balance row does not follow from its transfers. */
export interface Discrepancy extends Balance {
  readonly transferredDebits: bigint
  readonly transferredCredits: bigint
}

/** Which transfers are asked for. */
export interface SealedQuery {
  readonly after: bigint
  readonly codes: readonly string[]
  /** How many postings are walked at most. */
  readonly most: number
}

export interface SealedFact {
  readonly code: string
  readonly subject: Subject
}

export async function findBalances(sql: Sql, names: readonly AccountName[]): Promise<Balance[]> {
  const result = await sql.query<Balance>(
    `select t.path, t.asset, coalesce(b.debits, 0) as debits, coalesce(b.credits, 0) as credits
     from unnest($1::text[], $2::text[]) with ordinality as t(path, asset, place)
     left join money.account a on a.path = t.path and a.asset = t.asset left join money.balance b on b.account_id = a.id
     order by t.place`,
    [names.map((name) => name.path), names.map((name) => name.asset)],
  )
  return result.rows
}

/** In the order of `subjects`, those of each in the order they were posted. */
export async function findTransfersOf(sql: Sql, subjects: readonly Subject[]): Promise<PostedTransfer[][]> {
  if (subjects.length === 0) return []
  const result = await sql.query<PostedTransfer & { at: bigint }>({
    name: 'ledger-transfers-of',
    text: `select u.at, t.set_id as "setId", t.place, d.path as debit, c.path as credit, t.amount, t.asset, t.code,
             s.occurred_at as "occurredAt", t.posting
           from unnest($1::text[], $2::uuid[]) with ordinality as u(kind, id, at)
           join money.transfer_set s on s.subject_id = u.id and s.subject_kind = u.kind join money.transfer t on t.set_id = s.id
           join money.account d on d.id = t.debit_account join money.account c on c.id = t.credit_account order by t.posting`,
    values: [subjects.map(({ kind }) => kind), subjects.map(({ id }) => id)],
  })
  const bySubject = Map.groupBy(result.rows, ({ at }) => Number(at))
  return subjects.map((_, index) => (bySubject.get(index + 1) ?? []).map(({ at: _at, ...transfer }) => transfer))
}

/** What was sealed after a posting, of these codes: where the walk ended, and one entry for each transfer. */
export async function findSealed(sql: Sql, { after, codes, most }: SealedQuery): Promise<{ upTo: bigint; facts: SealedFact[] }> {
  const bound = await sql.query<{ posting: bigint }>('select coalesce(max(last_posting), 0)::bigint as posting from money.seal')
  const sealed = bound.rows[0]!.posting
  const upTo = sealed < after + BigInt(most) ? sealed : after + BigInt(most)
  if (upTo <= after) return { upTo: after, facts: [] }
  const result = await sql.query<{ code: string; kind: string; id: string }>(
    `select t.code, s.subject_kind as kind, s.subject_id as id from money.transfer t join money.transfer_set s on s.id = t.set_id
     where t.posting > $1 and t.posting <= $2 and t.code = any ($3) order by t.posting`,
    [after.toString(), upTo.toString(), codes],
  )
  return { upTo, facts: result.rows.map(({ code, kind, id }) => ({ code, subject: { kind, id } })) }
}

export async function sealNext(sql: Sql, most: number): Promise<number | null> {
  const result = await sql.query<{ sealed: number | null }>('select money.seal_next($1) as sealed', [most])
  return result.rows[0]!.sealed
}

export async function findUnsealed(sql: Sql): Promise<UnsealedTail> {
  const result = await sql.query<UnsealedTail>('select transfers, oldest from money.unsealed()')
  return result.rows[0]!
}

export async function findFirstBrokenSeal(sql: Sql): Promise<bigint | null> {
  const result = await sql.query<{ number: bigint | null }>('select money.first_broken_seal() as number')
  return result.rows[0]!.number
}

export async function findDiscrepancies(sql: Sql): Promise<Discrepancy[]> {
  const result = await sql.query<Discrepancy>(
    `select path, asset, debits, credits, transferred_debits as "transferredDebits", transferred_credits as "transferredCredits"
     from money.reconcile()`,
  )
  return result.rows
}
