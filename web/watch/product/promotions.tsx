import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { ProductPromotion } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { useTimes } from '../order/use-times.ts'
import type { Product } from './product-types.ts'

/** What is taken off by itself, until when, and who bears it. Nothing where there is nothing, or no answer: the sums over the buy button tell it again. */
export function Promotions({ product: { slug, market }, variantId }: { product: Pick<Product, 'slug' | 'market'>; variantId: string }) {
  const { t } = useLingui()
  const [promotions, setPromotions] = useState<readonly ProductPromotion[]>([])
  useEffect(() => {
    let left = false
    answered(api.GET('/api/products/{slug}/promotions', { params: { path: { slug }, query: { market } } })).then(
      ({ items }) => left || setPromotions(items),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [slug, market])
  if (promotions.length === 0) return null
  return (
    <ul className="product-promotions" aria-label={t`Taken off by itself`}>
      {promotions.map((promotion) => (
        <Promotion key={promotion.id} of={promotion} variantId={variantId} />
      ))}
    </ul>
  )
}

function Promotion({ of, variantId }: { of: ProductPromotion; variantId: string }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { moment } = useTimes()
  const prior = of.priorPrices[variantId]
  const end = of.endsAt && moment(of.endsAt)
  const words = [
    end && t`Until ${end}`,
    of.firstOrderOnly && t`On a first order`,
    of.fundedBy === 'platform' ? t`Souk pays this` : t`The seller pays this`,
  ]
  return (
    <li>
      <bdi>{read(of.label)}</bdi>
      <small>{words.filter(Boolean).join(' · ')}</small>
      {prior && (
        <small>
          <Trans>
            Lowest price of the 30 days before: <Amount of={prior} short />
          </Trans>
        </small>
      )}
    </li>
  )
}
