import { fromWire, type MoneyWire, toWire } from '#platform/money'
import type { Product } from '#shop/catalog'
import type { Reduction, Terms } from '#shop/pricing'
import type { PromotionTermsWire, PromotionWire } from './contract.ts'
import { promotionProblems } from './problems.ts'
import type { LimitTerms, PromotionRecord, PromotionState } from './record.ts'
import type { Usage } from './store.ts'

export interface Shown {
  readonly state: PromotionState
  readonly used: Usage
  readonly products: readonly Pick<Product, 'id' | 'title' | 'pictureUrl'>[]
}

export function promotionToWire(record: PromotionRecord, { state, used, products }: Shown): PromotionWire {
  const { currency } = record
  return {
    ...{ id: record.id, organisationId: record.ownerId, fundedBy: record.fundedBy, market: record.marketCode, title: record.title },
    terms: termsToWire(record.terms, currency),
    productIds: [...record.productIds],
    products: products.map(({ id, title, pictureUrl }) => ({ id, title, pictureUrl })),
    ...{ firstOrderOnly: record.firstOrderOnly, mostUses: record.mostUses, mostPerPerson: record.mostPerPerson },
    ...{ startsAt: record.startsAt.toISOString(), endsAt: record.endsAt?.toISOString() ?? null, state },
    used: { orders: used.orders, amount: toWire({ amount: used.amount, currency }) },
  }
}

function termsToWire(terms: Terms | LimitTerms, currency: string): PromotionTermsWire {
  const wire = (amount: bigint): MoneyWire => toWire({ amount, currency })
  switch (terms.kind) {
    case 'discount':
      return { kind: 'discount', reduction: reductionToWire(terms.reduction, wire) as { type: 'percent'; basisPoints: number } }
    case 'bundle': {
      const reduction = reductionToWire(terms.reduction, wire) as { type: 'percent'; basisPoints: number }
      return { kind: 'bundle', parts: terms.parts.map((part) => ({ ...part })), reduction }
    }
    case 'coupon': {
      const minimum = terms.minimum === 0n ? null : wire(terms.minimum)
      return { kind: 'coupon', code: terms.code, minimum, reduction: reductionToWire(terms.reduction, wire) }
    }
    case 'buy-more':
      return { kind: 'buy-more', tiers: terms.tiers.map((tier) => ({ ...tier })) }
    case 'limit':
      return terms
  }
}

function reductionToWire(reduction: Reduction, wire: (amount: bigint) => MoneyWire) {
  return reduction.type === 'fixed' ? { type: 'fixed' as const, amount: wire(reduction.amount) } : reduction
}

/** Refuses money of another currency, and what takes nothing off. */
export function termsFromWire(terms: PromotionTermsWire, currency: string): Terms | LimitTerms {
  const amountOf = (value: MoneyWire, least: bigint): bigint => {
    const { amount, currency: given } = fromWire(value)
    if (given !== currency) throw promotionProblems['wrong-currency']()
    if (amount < least) throw promotionProblems['takes-too-much']()
    return amount
  }
  const reductionOf = <R extends { type: string; amount?: MoneyWire }>(reduction: R) =>
    (reduction.amount ? { type: 'fixed', amount: amountOf(reduction.amount, 1n) } : reduction) as Reduction
  switch (terms.kind) {
    case 'discount':
      return { kind: 'discount', reduction: reductionOf(terms.reduction) as Extract<Terms, { kind: 'discount' }>['reduction'] }
    case 'bundle':
      return {
        kind: 'bundle',
        parts: terms.parts,
        reduction: reductionOf(terms.reduction) as Extract<Terms, { kind: 'bundle' }>['reduction'],
      }
    case 'coupon': {
      const minimum = terms.minimum === null ? 0n : amountOf(terms.minimum, 0n)
      return { kind: 'coupon', code: terms.code, minimum, reduction: reductionOf(terms.reduction) }
    }
    case 'buy-more':
      return { kind: 'buy-more', tiers: terms.tiers.toSorted((a, b) => a.quantity - b.quantity) }
    case 'limit':
      return terms
  }
}
