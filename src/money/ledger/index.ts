/**
 * The ledger: accounts, immutable transfers in linked sets, balances moved by the same statement, seals over what was posted.
 * It knows no order and no tip. Its published database functions are `money.post(…)` for hot statements and
 * `money.define_code(…)` for migrations of the wings that own a code.
 */
export { createLedger, type Ledger, type LedgerDeps } from './create-ledger.ts'
export type { AccountName, AccountPath, Balance, Limit, PostedTransfer, Subject, Transfer, TransferSet } from './ledger.ts'
export type { Discrepancy, SealedFact, SealedQuery, UnsealedTail } from './store.ts'
