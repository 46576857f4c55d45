import type { NewPromotion } from '../../api/desk-types.ts'
import { moneyFrom } from '../../kit/minor-units.ts'
import { wordOf } from '../account/form-words.ts'
import type { PromotionKind } from './promotion-words.tsx'

interface Context {
  key: string
  organisationId: string
  market: string
  currency: string
  kind: PromotionKind
  reduction: 'percent' | 'fixed' | 'shipping'
  productIds: readonly string[]
}

const pointsOf = (text: string): number => Math.round(Number(text.replace(',', '.')) * 100)
const countOf = (data: FormData, name: string): number | null => Number(wordOf(data, name)) || null
const timeOf = (data: FormData, name: string): string | null => {
  const typed = wordOf(data, name)
  return typed ? new Date(typed).toISOString() : null
}

/** What the form says, as the API takes it; the server judges the rest. */
export function promotionFrom(data: FormData, context: Context): NewPromotion {
  const startsAt = timeOf(data, 'startsAt')
  return {
    ...{ key: context.key, organisationId: context.organisationId, market: context.market },
    title: { en: wordOf(data, 'en'), ar: wordOf(data, 'ar') },
    terms: termsFrom(data, context),
    productIds: context.kind === 'bundle' ? [] : [...context.productIds],
    firstOrderOnly: data.get('firstOrderOnly') === 'on',
    ...{ mostUses: countOf(data, 'mostUses'), mostPerPerson: countOf(data, 'mostPerPerson') },
    ...(startsAt && { startsAt }),
    endsAt: timeOf(data, 'endsAt'),
    publish: true,
  }
}

function termsFrom(data: FormData, { kind, currency, productIds, ...context }: Context): NewPromotion['terms'] {
  switch (kind) {
    case 'coupon': {
      const minimum = moneyFrom(wordOf(data, 'minimum'), currency)
      const reduction =
        context.reduction === 'shipping' ? ({ type: 'shipping' } as const) : goodsReduction(data, context.reduction, currency)
      return { kind, code: wordOf(data, 'code').toUpperCase(), minimum, reduction }
    }
    case 'discount':
      return { kind, reduction: goodsReduction(data, context.reduction, currency) }
    case 'bundle': {
      const parts = productIds.map((productId) => ({ productId, quantity: 1 }))
      return { kind, parts, reduction: goodsReduction(data, context.reduction, currency) }
    }
    case 'buy-more':
      return { kind, tiers: [1, 2, 3].flatMap((place) => tierFrom(data, place)) }
    case 'limit':
      return { kind, mostPerOrder: countOf(data, 'mostPerOrder') }
  }
}

function goodsReduction(data: FormData, type: Context['reduction'], currency: string) {
  const value = wordOf(data, 'value')
  if (type === 'fixed') return { type: 'fixed' as const, amount: moneyFrom(value, currency) ?? { amount: '0', currency } }
  return { type: 'percent' as const, basisPoints: pointsOf(value) }
}

function tierFrom(data: FormData, place: number): { quantity: number; basisPoints: number }[] {
  const quantity = countOf(data, `quantity-${place}`)
  const basisPoints = pointsOf(wordOf(data, `percent-${place}`))
  return quantity && basisPoints ? [{ quantity, basisPoints }] : []
}
