import type { AccountPath, Ledger, PostedTransfer } from '#money/ledger'
import { toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { allocate } from '#platform/money'
import type { DisputedSale, DisputedSeller } from './sale.ts'

export const shareParties = ['seller', 'creator', 'agency', 'platform', 'processor', 'delivery', 'tax'] as const
export type ShareParty = (typeof shareParties)[number]

/** Whose money a dispute holds. Kept with the dispute: what is held must be returned or spent from the same accounts. */
export interface Share {
  readonly party: ShareParty
  readonly name: Bilingual
  readonly account: AccountPath
  readonly amount: string
}

type Bearer = Omit<Share, 'amount'>

const SOUK: Bilingual = { en: 'Souk', ar: 'سوق' }
const TAX: Bilingual = { en: 'Tax', ar: 'الضريبة' }
const AGENCY: Bilingual = { en: 'Agency', ar: 'الوكالة' }
const HOST: Bilingual = { en: 'Host', ar: 'المضيف' }
const DELIVERY: Bilingual = { en: 'Delivery', ar: 'التوصيل' }
const CARD: Bilingual = { en: 'Card fee, borne by Souk', ar: 'رسوم البطاقة، يتحمّلها سوق' }

interface Disputed {
  readonly sale: DisputedSale | null
  readonly amount: bigint
  /** Of what was given back of the payment before. */
  readonly refunds: readonly { readonly kind: string; readonly id: string }[]
}

/**
 * Divides a disputed amount by what each still has of the sale, by largest remainder, from what the ledger says: who gave back before does not
 * give twice. What went to the card processor is spent, and so is what everybody gave back already: the platform bears both, as the merchant
 * whose name stood on the card's statement.
 */
export async function sharesOf(ledger: Pick<Ledger, 'transfersOf'>, { sale, amount, refunds }: Disputed): Promise<Share[]> {
  const chargebacks: AccountPath = `platform:${sale?.marketCode ?? 'souk'}:chargebacks`
  const bearers = new Map<AccountPath, Bearer>()
  const posted: PostedTransfer[] = []
  for (const seller of sale?.sellers ?? []) {
    const id = toUuid(seller.sellerOrderId)
    const sold = await ledger.transfersOf({ kind: 'seller-order', id })
    for (const { credit } of sold) bearers.set(credit, bearerOf(credit, seller, chargebacks))
    posted.push(...sold, ...(await ledger.transfersOf({ kind: 'order-loss', id })))
  }
  for (const subject of refunds) posted.push(...(await ledger.transfersOf(subject)))
  const weights = [...bearers].map(([account, bearer]) => ({ bearer, weight: leftOf(account, posted) })).filter(({ weight }) => weight > 0n)
  const left = weights.reduce((sum, { weight }) => sum + weight, 0n)
  const shared = amount < left ? amount : left
  const parts =
    shared > 0n
      ? allocate(
          shared,
          weights.map(({ weight }) => weight),
        )
      : []
  const rest = { party: 'platform' as const, name: SOUK, account: chargebacks, amount: (amount - shared).toString() }
  const shares = weights.slice(0, parts.length).map(({ bearer }, index) => ({ ...bearer, amount: parts[index]!.toString() }))
  return [...shares, rest].filter((share) => share.amount !== '0')
}

/** What an account still has of what the buyer paid. */
const leftOf = (account: AccountPath, posted: readonly PostedTransfer[]): bigint =>
  posted.reduce((sum, { debit, credit, amount }) => {
    if (credit === account && debit.startsWith('provider:')) return sum + amount
    return debit === account && credit.startsWith('provider:') ? sum - amount : sum
  }, 0n)

function bearerOf(account: AccountPath, seller: DisputedSeller, chargebacks: AccountPath): Bearer {
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
    case 'delivery':
      return { party: 'delivery', name: DELIVERY, account }
    case 'market':
      return { party: 'tax', name: TAX, account }
    default:
      return { party: 'processor', name: CARD, account: chargebacks }
  }
}
