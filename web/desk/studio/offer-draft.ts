import type { components } from '../../api/schema.gen.ts'
import { exponentOf, type Money } from '../../kit/money.ts'

export type OfferProposal = components['schemas']['OfferProposal']

/** What the host is about to offer, as typed. */
export interface OfferDraft {
  variantId: string
  /** In major units. */
  price: string
  quantity: string
  mostPerPerson: string
  minutes: string
}

export const draftMinutes = [1, 3, 5, 10, 20] as const
const mostAtOnce = 20

/** Ready to open: the gentlest price step, what is free up to twenty, two for each person, five minutes. */
export function draftFor(proposal: OfferProposal): OfferDraft {
  const price = proposal.prices[0] ?? proposal.usualPrice
  return {
    variantId: proposal.variantId,
    price: majorText(price),
    quantity: String(Math.max(1, Math.min(mostAtOnce, proposal.available))),
    mostPerPerson: '2',
    minutes: '5',
  }
}

export function majorText({ amount, currency }: Money): string {
  const exponent = exponentOf(currency)
  if (exponent === 0) return amount
  const digits = amount.padStart(exponent + 1, '0')
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** "129.5" in AED → 12950 minor units; null for what is not a price. Arabic digits are read too. */
export function priceFrom(text: string, currency: string): Money | null {
  const exponent = exponentOf(currency)
  const latin = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace('٫', '.')
  const match = /^(\d{1,12})(?:\.(\d+))?$/.exec(latin)
  const fraction = match?.[2] ?? ''
  if (!match || fraction.length > exponent) return null
  return { amount: String(BigInt(`${match[1]}${fraction.padEnd(exponent, '0')}`)), currency }
}

export type DraftFault = 'price' | 'price-too-high' | 'quantity' | 'quantity-too-high' | 'limit' | null

/** The first thing that keeps the offer from being opened. */
export function faultOf(draft: OfferDraft, proposal: OfferProposal): DraftFault {
  const price = priceFrom(draft.price, proposal.usualPrice.currency)
  const [quantity, most] = [Number(draft.quantity), Number(draft.mostPerPerson)]
  if (!price || BigInt(price.amount) <= 0n) return 'price'
  if (BigInt(price.amount) >= BigInt(proposal.usualPrice.amount)) return 'price-too-high'
  if (!Number.isInteger(quantity) || quantity < 1) return 'quantity'
  if (quantity > proposal.available) return 'quantity-too-high'
  return Number.isInteger(most) && most >= 1 && most <= 10 ? null : 'limit'
}
