import type { Bilingual } from '#platform/language'
import { exponentOf } from '#platform/money'
import type { Promotion, Reduction } from './promotion.ts'

/** Says in one line what a promotion does: "20 % off with WELCOME". Figures are Latin in both languages, as on every bill. */
export function labelOf(promotion: Promotion, currency: string): Bilingual {
  const { title, terms } = promotion
  const first = terms.kind === 'coupon' ? { en: `Code ${terms.code}`, ar: `الرمز ${terms.code}` } : title
  return joined(first, grantOf(promotion, currency))
}

/** What it takes off, without its name: for where there is no room. */
export function grantOf({ terms }: Pick<Promotion, 'terms'>, currency: string): Bilingual {
  if (terms.kind !== 'buy-more') return off(terms.reduction, currency)
  const steps = (step: (quantity: number, off: string) => string) =>
    terms.tiers.map(({ quantity, basisPoints }) => step(quantity, percent(basisPoints)))
  const [en, ar] = [
    steps((quantity, off) => `${quantity} or more: ${off} off`),
    steps((quantity, off) => `${quantity} أو أكثر: خصم ${off}`),
  ]
  return { en: en.join(', '), ar: ar.join('، ') }
}

const joined = (first: Bilingual, second: Bilingual): Bilingual => ({ en: `${first.en} · ${second.en}`, ar: `${first.ar} · ${second.ar}` })

function off(reduction: Reduction, currency: string): Bilingual {
  switch (reduction.type) {
    case 'percent':
      return { en: `${percent(reduction.basisPoints)} off`, ar: `خصم ${percent(reduction.basisPoints)}` }
    case 'fixed': {
      const figure = `${currency} ${figureOf(reduction.amount, currency)}`
      return { en: `${figure} off`, ar: `خصم ${figure}` }
    }
    case 'shipping':
      return { en: 'free delivery', ar: 'توصيل مجاني' }
  }
}

const percent = (basisPoints: number): string => `${basisPoints / 100}%`

function figureOf(amount: bigint, currency: string): string {
  const exponent = exponentOf(currency)
  if (exponent === 0) return amount.toString()
  const digits = amount.toString().padStart(exponent + 1, '0')
  const decimals = digits.slice(-exponent)
  const whole = digits.slice(0, -exponent)
  return /^0+$/.test(decimals) ? whole : `${whole}.${decimals}`
}
