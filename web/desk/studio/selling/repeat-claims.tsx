import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import type { ClaimsStatusWire } from '#shop/claims/contract'
import { answered, api } from '../../../api/client.ts'
import { asRefusal } from '../../../api/refusal.ts'
import { Button } from '../../../kit/button.tsx'
import { ReturnIcon } from '../../../kit/icons.tsx'
import { useLanguage } from '../../../kit/language.ts'
import { showToast } from '../../../kit/toast.ts'
import { productOf } from '../../../live/session/page-session.ts'
import { claimWords } from './claim-words.ts'
import type { SellingProps } from './selling-props.ts'

/** Claims that are closed, to be set up again as they were, with as many pieces as are free by now. They open by another press, and can be taken back until then. */
export function RepeatClaims({ show, live, claims }: SellingProps & { claims: ClaimsStatusWire }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const pieces = claims.items.flatMap(({ number, variantId, productId, quantity }) => {
    const product = productOf(show, productId)
    const variant = product?.variants.find(({ id }) => id === variantId)
    if (!product || !variant) return []
    const free = live.room.stock[variantId] ?? variant.available
    const name = product.variants.length > 1 ? `${read(product.title)} · ${read(variant.title)}` : read(product.title)
    return [{ number, variantId, name, quantity: Math.min(quantity, free) }]
  })
  const free = pieces.filter(({ quantity }) => quantity > 0)
  const repeat = useMutation({
    mutationFn: () => {
      const { words, holdSeconds, mostPerPerson } = claims
      const items = free.map(({ number, variantId, quantity }) => ({ number, variantId, quantity }))
      return answered(
        api.POST('/api/claims', { body: { key: crypto.randomUUID(), showId: show.id, words, holdSeconds, mostPerPerson, items } }),
      )
    },
    onError: (error) => showToast({ tone: 'refused', text: t(claimWords(asRefusal(error))) }),
  })
  return (
    <section className="sale-row" data-state="closed" aria-label={t`Closed claims`}>
      <div className="sale-row-head">
        <b>
          <Trans>Claims are closed</Trans>
        </b>
      </div>
      <ul className="claim-figures">
        {pieces.map(({ number, variantId, name, quantity }) => (
          <li key={variantId}>
            <span className="num">{number}</span> <bdi>{name}</bdi>{' '}
            <span className="text-muted">
              {quantity > 0 ? <Plural value={quantity} one="# would be kept" other="# would be kept" /> : <Trans>none free now</Trans>}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-muted">
        {free.length > 0 ? (
          <Trans>
            Set up again with the same numbers, words and times, they wait for you to open them. Until then you can take them back.
          </Trans>
        ) : (
          <Trans>Once pieces are in stock again, the same claims can be set up again here.</Trans>
        )}
      </p>
      <div className="sale-acts">
        <Button
          className="btn-small"
          icon={ReturnIcon}
          disabled={free.length === 0}
          busy={repeat.isPending}
          onClick={() => repeat.mutate()}
        >
          <Trans>Set the same claims up again</Trans>
        </Button>
      </div>
    </section>
  )
}
