import { fromUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { Offers } from '#shop/offers'

export const dealKinds = ['offer', 'drop', 'lot', 'giveaway', 'claim'] as const
export type DealKind = (typeof dealKinds)[number]

/**
 * What the price of a fenced hold means. The hold itself keeps the price; this says why it is what it is. All amounts are minor units of the
 * hold's currency.
 */
export interface DealFacts {
  /** UUID: the fence its units come from. */
  readonly id: string
  readonly kind: DealKind
  readonly price: bigint
  /** What everybody else paid when it was made; null where nothing else has a price, as with a lot. */
  readonly usualPrice: bigint | null
  /** Of the 30 days before; a price may be struck only where the deal is below this one. */
  readonly lowestPrice: bigint | null
  /** Who bears the difference to the usual price. */
  readonly fundedBy: 'seller'
  /** What people call it: "Live offer". */
  readonly label: Bilingual
}

/** Port: a room that sells fenced units says what their price means. Null for a fence that is not its own. */
export interface DealSource {
  find(fenceId: string): Promise<DealFacts | null>
}

const offerLabel: Bilingual = { en: 'Live offer', ar: 'عرض مباشر' }

/** Live offers as deals. */
export const offerDeals = (offers: Pick<Offers, 'find'>): DealSource => ({
  async find(fenceId) {
    const offer = await offers.find(fromUuid('off', fenceId))
    if (!offer) return null
    const { price, usualPrice, lowestPrice, fundedBy } = offer
    return { id: fenceId, kind: 'offer', price, usualPrice, lowestPrice, fundedBy, label: offerLabel }
  },
})

/** The first answer of those who might know; a fence that nobody knows has no deal. */
export async function dealOf(sources: readonly DealSource[], fenceId: string | null): Promise<DealFacts | null> {
  if (fenceId === null) return null
  for (const source of sources) {
    const found = await source.find(fenceId)
    if (found) return found
  }
  return null
}
