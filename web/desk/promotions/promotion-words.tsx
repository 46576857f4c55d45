import { useLingui } from '@lingui/react/macro'
import type { Promotion } from '../../api/desk-types.ts'
import { useLanguage } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'

export type Terms = Promotion['terms']
export type PromotionKind = Terms['kind']

export function useKindWords(): (kind: PromotionKind) => string {
  const { t } = useLingui()
  return (kind) => {
    switch (kind) {
      case 'coupon':
        return t`Code`
      case 'discount':
        return t`Discount`
      case 'buy-more':
        return t`Buy more, save more`
      case 'bundle':
        return t`Bundle`
      case 'limit':
        return t`Limit`
    }
  }
}

export const stateTones = {
  draft: 'quiet',
  scheduled: 'info',
  ongoing: 'success',
  expired: 'quiet',
  deactivated: 'quiet',
} as const satisfies Record<Promotion['state'], string>

export function useStateWords(): (state: Promotion['state']) => string {
  const { t } = useLingui()
  return (state) => {
    switch (state) {
      case 'draft':
        return t({ message: 'Draft', context: 'state of a promotion' })
      case 'scheduled':
        return t({ message: 'Scheduled', context: 'state of a promotion' })
      case 'ongoing':
        return t({ message: 'Running', context: 'state of a promotion' })
      case 'expired':
        return t({ message: 'Over', context: 'state of a promotion' })
      case 'deactivated':
        return t({ message: 'Ended by hand', context: 'state of a promotion' })
    }
  }
}

/** A figure with its signs, left to right also among Arabic words. */
const apart = (figure: string): string => `\u2066${figure}\u2069`

/** What it does, in one line. */
export function useTermsWords(): (promotion: Pick<Promotion, 'terms' | 'mostPerPerson'>) => string {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const off = (reduction: { type: string; basisPoints?: number; amount?: { amount: string; currency: string } }): string => {
    if (reduction.type === 'shipping') return t`free delivery`
    const figure = reduction.amount ? formatMoney(reduction.amount, { locale }) : apart(`${(reduction.basisPoints ?? 0) / 100}%`)
    return t`${figure} off`
  }
  return ({ terms, mostPerPerson }) => {
    switch (terms.kind) {
      case 'coupon':
        return `${terms.code} · ${off(terms.reduction)}`
      case 'discount':
        return off(terms.reduction)
      case 'bundle':
        return off(terms.reduction)
      case 'buy-more':
        return terms.tiers.map(({ quantity, basisPoints }) => apart(`${quantity}+ −${basisPoints / 100}%`)).join(' · ')
      case 'limit': {
        const order = terms.mostPerOrder
        return [order && t`${order} for one order`, mostPerPerson && t`${mostPerPerson} for one person`].filter(Boolean).join(' · ')
      }
    }
  }
}
