/** What a ledger speaks of. Pure: no SQL here. */

/** Path of an account: `seller:<org>:held`, `provider:sandbox:clearing`, `market:ae:tax`. The first word says whose it is. */
export type AccountPath = `${string}:${string}`

export interface AccountName {
  readonly path: AccountPath
  /** ISO 4217 code, or the code of another asset. */
  readonly asset: string
}

/** The business fact that a transfer belongs to; the ledger does not know what it is. */
export interface Subject {
  readonly kind: string
  /** UUID. */
  readonly id: string
}

/** A transfer is named by its set and its place in it. */
export interface Transfer {
  readonly debit: AccountName
  readonly credit: AccountName
  /** Minor units, above zero. */
  readonly amount: bigint
  /** Known to the ledger by `money.define_code`, for instance `sale-seller`. */
  readonly code: string
}

/** Transfers that are posted together or not at all, and that a guard judges as one. */
export interface TransferSet {
  /** UUID made by the caller: posting it again changes nothing. */
  readonly id: string
  readonly subject: Subject
  readonly occurredAt: Date
  readonly transfers: readonly Transfer[]
}

export interface PostedTransfer {
  readonly setId: string
  readonly place: number
  readonly debit: AccountPath
  readonly credit: AccountPath
  readonly amount: bigint
  readonly asset: string
  readonly code: string
  readonly occurredAt: Date
  readonly posting: bigint
}

export interface Balance extends AccountName {
  readonly debits: bigint
  readonly credits: bigint
}

/** Which side of an account may never outgrow the other. `debit`: debits may not exceed credits. */
export type Limit = 'none' | 'debit' | 'credit'
