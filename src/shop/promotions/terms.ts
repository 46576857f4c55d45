import type { Id } from '#platform/ids'
import type { Reduction, Terms } from '#shop/pricing'
import type { LimitTerms } from './record.ts'

type KeptReduction = { type: 'percent'; basisPoints: number } | { type: 'fixed'; amount: string } | { type: 'shipping' }

/** Terms as the database keeps them: kind and code in columns of their own, amounts in digits. */
type Kept =
  | { reduction: KeptReduction; minimum?: string; parts?: { productId: Id<'prd'>; quantity: number }[] }
  | { tiers: { quantity: number; basisPoints: number }[] }
  | { mostPerOrder: number | null }

const reductionToKept = (reduction: Reduction): KeptReduction =>
  reduction.type === 'fixed' ? { type: 'fixed', amount: reduction.amount.toString() } : reduction

const reductionFrom = (kept: KeptReduction): Reduction => (kept.type === 'fixed' ? { type: 'fixed', amount: BigInt(kept.amount) } : kept)

export function termsToKept(terms: Terms | LimitTerms): string {
  return JSON.stringify(keptOf(terms))
}

function keptOf(terms: Terms | LimitTerms): Kept {
  switch (terms.kind) {
    case 'discount':
      return { reduction: reductionToKept(terms.reduction) }
    case 'bundle':
      return { reduction: reductionToKept(terms.reduction), parts: [...terms.parts] }
    case 'coupon':
      return { reduction: reductionToKept(terms.reduction), minimum: terms.minimum.toString() }
    case 'buy-more':
      return { tiers: [...terms.tiers] }
    case 'limit':
      return { mostPerOrder: terms.mostPerOrder }
  }
}

export function termsFrom(kind: (Terms | LimitTerms)['kind'], code: string | null, value: unknown): Terms | LimitTerms {
  const kept = value as { reduction: KeptReduction; minimum: string; parts: []; tiers: []; mostPerOrder: number | null }
  switch (kind) {
    case 'discount':
      return { kind, reduction: reductionFrom(kept.reduction) as Extract<Terms, { kind: 'discount' }>['reduction'] }
    case 'bundle':
      return { kind, parts: kept.parts, reduction: reductionFrom(kept.reduction) as Extract<Terms, { kind: 'bundle' }>['reduction'] }
    case 'coupon':
      return { kind, code: code ?? '', minimum: BigInt(kept.minimum), reduction: reductionFrom(kept.reduction) }
    case 'buy-more':
      return { kind, tiers: kept.tiers }
    case 'limit':
      return { kind, mostPerOrder: kept.mostPerOrder }
  }
}
