import { type Party, parties } from '#money/splits'
import type { Bilingual } from '#platform/language'
import { toWire } from '#platform/money'
import type { SplitPartWire } from './contract.ts'
import type { SellerOrder } from './order.ts'

const fixedNames: Readonly<Record<Exclude<Party, 'seller' | 'creator' | 'tax'>, Bilingual>> = {
  agency: { en: 'Agency', ar: 'الوكالة' },
  platform: { en: 'Souk', ar: 'سوق' },
  processor: { en: 'Card processor', ar: 'معالج البطاقات' },
  delivery: { en: 'Delivery', ar: 'التوصيل' },
}

function taxName(basisPoints: number, included: boolean): Bilingual {
  const rate = `${basisPoints / 100}%`
  return included ? { en: `Tax ${rate}, included`, ar: `ضريبة ${rate}، مشمولة` } : { en: `Tax ${rate}`, ar: `ضريبة ${rate}` }
}

export interface SplitNaming {
  readonly currency: string
  readonly taxRateBasisPoints: number
  readonly taxIncluded: boolean
  /** Name of the brand behind a seller's order. */
  nameOf(seller: Pick<SellerOrder, 'organisationId'>): Bilingual
}

type Shares = Pick<SellerOrder, 'split' | 'creator' | 'organisationId'>

/** The split of one or several sellers' orders with every recipient's name. Each brand and creator keeps a part of its own. */
export function nameSplit(sellers: readonly Shares[], naming: SplitNaming): SplitPartWire[] {
  return parties.flatMap((party) => {
    const amounts = new Map<string, { name: Bilingual; amount: bigint }>()
    for (const seller of sellers) {
      const amount = seller.split[party]
      if (amount === undefined) continue
      const name = nameOf(party, seller, naming)
      const sum = amounts.get(name.en)
      amounts.set(name.en, { name, amount: amount + (sum?.amount ?? 0n) })
    }
    return [...amounts.values()].map(({ name, amount }) => ({ party, name, amount: toWire({ amount, currency: naming.currency }) }))
  })
}

function nameOf(party: Party, seller: Shares, naming: SplitNaming): Bilingual {
  switch (party) {
    case 'seller':
      return naming.nameOf(seller)
    case 'creator':
      return seller.creator?.name ?? { en: 'Host', ar: 'المضيف' }
    case 'tax':
      return taxName(naming.taxRateBasisPoints, naming.taxIncluded)
    default:
      return fixedNames[party]
  }
}
