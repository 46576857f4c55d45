import { fromUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { DealSource } from '#shop/checkout'
import { readAwards } from './awards.ts'
import { readLot, type Tables } from './store.ts'

const label: Bilingual = { en: 'Won at auction', ar: 'رسا عليك في المزاد' }

/** What the price of a lot's hold means: the hammer made it. Nobody else has a price for it. */
export const lotDeals = (tables: Tables): DealSource => ({
  async find(fenceId) {
    const lot = await readLot(tables, fromUuid('lot', fenceId))
    if (!lot) return null
    const award = (await readAwards(tables, lot.id)).at(-1)
    const price = award?.price ?? lot.startingBid
    return { id: fenceId, kind: 'lot', price, usualPrice: null, lowestPrice: null, fundedBy: 'seller', label }
  },
})
