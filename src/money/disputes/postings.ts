import type { AccountPath, Transfer, TransferSet } from '#money/ledger'
import { uuidOf } from '#platform/ids'
import type { Share } from './shares.ts'

export interface DisputedMoney {
  /** UUID of the dispute. */
  readonly id: string
  readonly provider: string
  readonly currency: string
  readonly amount: bigint
  readonly fee: bigint
  readonly marketCode: string
  readonly shares: readonly Share[]
}

/** `seller:…:held` becomes `seller:…:disputed`. */
const disputedOf = (account: AccountPath): AccountPath => `${account.split(':').slice(0, -1).join(':')}:disputed` as AccountPath

/** The provider takes amount and fee from what it holds for Souk; the parties' shares are set aside, so that nobody is paid out what may be lost. */
export function openingSet(dispute: DisputedMoney, occurredAt: Date): TransferSet {
  const { clearing, held, fees } = accountsOf(dispute)
  return setOf(dispute, 'opened', occurredAt, [
    { debit: held, credit: clearing, amount: dispute.amount, code: 'dispute-held' },
    { debit: fees, credit: clearing, amount: dispute.fee, code: 'dispute-fee' },
    ...dispute.shares.map((share) => ({
      ...{ debit: share.account, credit: disputedOf(share.account), amount: BigInt(share.amount), code: 'dispute-share' },
    })),
  ])
}

/** Won: all goes back to where it was, the fee as far as the provider returns it. */
export function winningSet(dispute: DisputedMoney, feeReturned: bigint, occurredAt: Date): TransferSet {
  const { clearing, held, fees } = accountsOf(dispute)
  return setOf(dispute, 'won', occurredAt, [
    { debit: clearing, credit: held, amount: dispute.amount, code: 'dispute-returned' },
    { debit: clearing, credit: fees, amount: feeReturned, code: 'dispute-fee-returned' },
    ...dispute.shares.map((share) => ({
      ...{ debit: disputedOf(share.account), credit: share.account, amount: BigInt(share.amount), code: 'dispute-share-returned' },
    })),
  ])
}

/** Lost: what was set aside pays for what the provider took. */
export function losingSet(dispute: DisputedMoney, occurredAt: Date): TransferSet {
  const { held } = accountsOf(dispute)
  return setOf(
    dispute,
    'lost',
    occurredAt,
    dispute.shares.map((share) => ({
      ...{ debit: disputedOf(share.account), credit: held, amount: BigInt(share.amount), code: 'dispute-lost' },
    })),
  )
}

interface PathTransfer {
  debit: AccountPath
  credit: AccountPath
  amount: bigint
  code: string
}

const accountsOf = ({ provider, marketCode }: DisputedMoney) => ({
  clearing: `provider:${provider}:clearing` as AccountPath,
  held: `dispute:${provider}:held` as AccountPath,
  fees: `platform:${marketCode}:dispute-fees` as AccountPath,
})

function setOf(dispute: DisputedMoney, what: string, occurredAt: Date, moves: readonly PathTransfer[]): TransferSet {
  const named = (path: AccountPath) => ({ path, asset: dispute.currency })
  const transfers: Transfer[] = moves
    .filter((move) => move.amount > 0n)
    .map(({ debit, credit, ...rest }) => ({ debit: named(debit), credit: named(credit), ...rest }))
  return { id: uuidOf('dispute', dispute.id, what), subject: { kind: 'dispute', id: dispute.id }, occurredAt, transfers }
}
