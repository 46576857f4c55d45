import type { Database, Sql } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Metrics } from '#platform/metrics'
import { createAccounts } from './accounts.ts'
import { keepSealed, sealAll } from './keep-sealed.ts'
import type { AccountName, Balance, Limit, PostedTransfer, Subject, TransferSet } from './ledger.ts'
import { postTransfers } from './post-transfers.ts'
import type { UnsealedTail } from './store.ts'
import {
  type Discrepancy,
  findBalances,
  findDiscrepancies,
  findFirstBrokenSeal,
  findSealed,
  findTransfersOf,
  findUnsealed,
  type SealedFact,
  type SealedQuery,
} from './store.ts'

export interface LedgerDeps {
  db: Database
  jobs: Jobs
  log: Log
  metrics: Metrics
}

export interface Ledger {
  /** Numbers of accounts for statements that call `money.post`; opens the missing ones. */
  numbersOf(names: readonly AccountName[], limit?: Limit): Promise<number[]>
  /** Posts through the open transaction; answers ids of sets posted before. Refuses with `money/ledger/*`. */
  post(sql: Sql, sets: readonly TransferSet[]): Promise<readonly string[]>
  /** In the order of `names`; an account nobody opened has zeros. */
  balances(names: readonly AccountName[]): Promise<Balance[]>
  transfersOf(subject: Subject): Promise<PostedTransfer[]>
  /** As `transfersOf` for each of `subjects`, in their order. */
  transfersOfAll(subjects: readonly Subject[]): Promise<PostedTransfer[][]>
  /** What was sealed after a posting: complete, in order, and never changed again. For whoever follows the ledger with a mark of how far. */
  sealedSince(query: SealedQuery): Promise<{ readonly upTo: bigint; readonly facts: readonly SealedFact[] }>
  /** Seals what waits; answers how many transfers. */
  seal(): Promise<number>
  unsealedTail(): Promise<UnsealedTail>
  /** Null when every seal still fits. */
  firstBrokenSeal(): Promise<bigint | null>
  /** Empty when every balance follows from its transfers. */
  reconcile(): Promise<Discrepancy[]>
}

export function createLedger(deps: LedgerDeps): Ledger {
  const { db } = deps
  const accounts = createAccounts(db)
  keepSealed(deps)
  return {
    numbersOf: accounts.numbersOf,
    post: (sql, sets) => postTransfers(accounts, sql, sets),
    balances: (names) => findBalances(db.pool, names),
    transfersOf: async (subject) => (await findTransfersOf(db.pool, [subject]))[0]!,
    transfersOfAll: (subjects) => findTransfersOf(db.pool, subjects),
    sealedSince: (query) => findSealed(db.pool, query),
    seal: () => sealAll(db),
    unsealedTail: () => findUnsealed(db.pool),
    firstBrokenSeal: () => findFirstBrokenSeal(db.pool),
    reconcile: () => findDiscrepancies(db.pool),
  }
}
