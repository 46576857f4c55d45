import type { AccountPath, Ledger } from '#money/ledger'
import { toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { allocate } from '#platform/money'
import type { DisputedSale, DisputedSeller } from './sale.ts'

export const shareParties = ['seller', 'creator', 'agency', 'platform', 'tax'] as const
export type ShareParty = (typeof shareParties)[number]

/** Whose money a dispute holds. Kept with the dispute: what is held must be returned or spent from the same accounts. */
export interface Share {
  readonly party: ShareParty
  readonly name: Bilingual
  readonly account: AccountPath
  readonly amount: string
}

type NewShare = Omit<Share, 'amount'> & { weight: bigint }

const SOUK: Bilingual = { en: 'Souk', ar: 'سوق' }
const TAX: Bilingual = { en: 'Tax', ar: 'الضريبة' }
const AGENCY: Bilingual = { en: 'Agency', ar: 'الوكالة' }
const HOST: Bilingual = { en: 'Host', ar: 'المضيف' }

/**
 * Divides a disputed amount as the sale was divided, by largest remainder, from what the ledger says about it. What went to the card processor
 * and to delivery is spent: the platform bears that, as the merchant whose name stood on the card's statement.
 */
export async function sharesOf(ledger: Pick<Ledger, 'transfersOf'>, sale: DisputedSale | null, amount: bigint): Promise<Share[]> {
  const market = sale?.marketCode ?? 'souk'
  const chargebacks: NewShare = { party: 'platform', name: SOUK, account: `platform:${market}:chargebacks`, weight: 0n }
  const found: NewShare[] = []
  for (const seller of sale?.sellers ?? []) {
    const posted = await ledger.transfersOf({ kind: 'seller-order', id: toUuid(seller.sellerOrderId) })
    for (const transfer of posted) {
      if (!transfer.debit.startsWith('provider:')) continue
      found.push({ ...(nameOf(transfer.credit, seller) ?? chargebacks), weight: transfer.amount })
    }
  }
  const byAccount = Map.groupBy(found.length > 0 ? found : [{ ...chargebacks, weight: 1n }], (share) => share.account)
  const shares = [...byAccount.values()].map((same) => ({ ...same[0]!, weight: same.reduce((sum, share) => sum + share.weight, 0n) }))
  const parts = allocate(
    amount,
    shares.map((share) => share.weight),
  )
  return shares
    .map(({ party, name, account }, index) => ({ party, name, account, amount: parts[index]!.toString() }))
    .filter((share) => share.amount !== '0')
}

function nameOf(account: AccountPath, seller: DisputedSeller): Omit<NewShare, 'weight'> | null {
  const [owner] = account.split(':')
  switch (owner) {
    case 'seller':
      return { party: 'seller', name: seller.name, account }
    case 'creator':
      return { party: 'creator', name: seller.creatorName ?? HOST, account }
    case 'agency':
      return { party: 'agency', name: AGENCY, account }
    case 'platform':
      return { party: 'platform', name: SOUK, account }
    case 'market':
      return { party: 'tax', name: TAX, account }
    default:
      return null
  }
}
