import type { RundownItem } from '../../api/desk-types.ts'
import type { Show } from '../../api/types.ts'
import { type DraftFault, faultOf, majorText, type OfferDraft, priceFrom } from './offer-draft.ts'

export type PlannedOffer = NonNullable<RundownItem['offer']>
export type LineupProduct = Pick<Show['lineup'][number]['product'], 'variants'>

const secondsPerMinute = 60
const mostAtFirst = 5

/** What keeps the offer from being planned on this product, by its price and what is free now. */
export function planFault(draft: OfferDraft, { variants }: LineupProduct): DraftFault {
  const variant = variants.find(({ id }) => id === draft.variantId)
  if (!variant) return 'price'
  const { id, price, available } = variant
  return faultOf(draft, { variantId: id, usualPrice: price, lowestPrice: price, prices: [], available })
}

/** A tenth off the variant of which most is free: five pieces, one for each person, five minutes. */
export function firstDraft({ variants }: LineupProduct): OfferDraft | null {
  const best = variants.toSorted((one, other) => other.available - one.available)[0]
  if (!best) return null
  const { amount, currency } = best.price
  const price = majorText({ amount: String((BigInt(amount) * 9n) / 10n), currency })
  const quantity = String(Math.max(1, Math.min(mostAtFirst, best.available)))
  return { variantId: best.id, price, quantity, mostPerPerson: '1', minutes: '5' }
}

export function draftOfPlan({ variantId, price, quantity, mostPerPerson, seconds }: PlannedOffer): OfferDraft {
  const minutes = String(Math.round((seconds / secondsPerMinute) * 100) / 100)
  return { variantId, price: majorText(price), quantity: String(quantity), mostPerPerson: String(mostPerPerson), minutes }
}

/** Null when the draft has a fault. */
export function planOf(draft: OfferDraft, product: LineupProduct): PlannedOffer | null {
  const variant = product.variants.find(({ id }) => id === draft.variantId)
  const price = variant && priceFrom(draft.price, variant.price.currency)
  if (!variant || !price || planFault(draft, product)) return null
  const seconds = Math.round(Number(draft.minutes) * secondsPerMinute)
  return { variantId: variant.id, price, quantity: Number(draft.quantity), mostPerPerson: Number(draft.mostPerPerson), seconds }
}
