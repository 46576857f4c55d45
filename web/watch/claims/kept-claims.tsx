import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { KeptClaim } from '../../api/types.ts'
import { setRegion, useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { showToast } from '../../kit/toast.ts'
import { CartPurchase, savedAttempt } from '../cart/cart-purchase.ts'
import { CartSheet } from '../cart/cart-sheet.tsx'
import { TurnLetterAct } from '../line/turn-letter.tsx'
import { Thumb } from '../page/pin-card.tsx'
import { ClaimState } from './claim-state.tsx'
import './claims.css'
import { claimsBasket, claimsKey, payable } from './claims-basket.ts'
import { PayTogether } from './pay-together.tsx'

const lookEveryMilliseconds = 15_000

/** A payment whose outcome nobody has seen is asked about at once. */
function interrupted(): CartPurchase | null {
  const saved = savedAttempt(claimsKey)
  return saved?.payment ? new CartPurchase(claimsBasket(saved.holds.map(({ id }) => id)), saved, saved) : null
}

/** Claims of all shows away from their shows: with the time that each is kept for, one order a show; `otherwise` where there are none. */
export function KeptClaims({ otherwise }: { otherwise: ReactNode }) {
  const { t } = useLingui()
  const [items, setItems] = useState<readonly KeptClaim[] | null>(null)
  const [purchase, setPurchase] = useState<CartPurchase | null>(interrupted)
  const look = useCallback(async () => {
    const found = await answered(api.GET('/api/claims/kept')).catch(() => null)
    setItems((now) => found?.items ?? now ?? [])
  }, [])
  useEffect(() => {
    const first = setTimeout(() => void look())
    const beat = setInterval(() => void look(), lookEveryMilliseconds)
    return () => {
      clearTimeout(first)
      clearInterval(beat)
    }
  }, [look])
  const country = items?.[0]?.market.country
  useEffect(() => {
    if (country) setRegion(country)
  }, [country])
  return (
    <>
      {items?.length === 0 && otherwise}
      {[...Map.groupBy(items ?? [], ({ show }) => show?.id ?? '')].map(([id, own]) => (
        <OfShow
          key={id}
          items={own}
          onLook={() => void look()}
          onPay={() => setPurchase(new CartPurchase(claimsBasket(payable(own.map(({ claim }) => claim))), own[0]!.market))}
        />
      ))}
      {purchase && (
        <CartSheet
          title={t`Pay for my claims`}
          purchase={purchase}
          onClose={() => {
            setPurchase(null)
            void look()
          }}
        />
      )}
    </>
  )
}

function OfShow({ items, onLook, onPay }: { items: readonly KeptClaim[]; onLook: () => void; onPay: () => void }) {
  const { read } = useLanguage()
  const show = items[0]?.show
  return (
    <section className="cart-brand cart-claims" id="claims">
      <h2>
        <Trans>My claims</Trans>
        {show && (
          <>
            {' · '}
            <a href={`/shows/${show.slug}`}>
              <bdi>{read(show.title)}</bdi>
            </a>
          </>
        )}
      </h2>
      <ul>
        {items.map((item) => (
          <Row key={item.claim.place.id} item={item} onLook={onLook} />
        ))}
      </ul>
      <PayTogether claims={items.map(({ claim }) => claim)} onPay={onPay} />
    </section>
  )
}

function Row({ item: { claim, title, variantTitle, pictureUrl }, onLook }: { item: KeptClaim; onLook: () => void }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [busy, setBusy] = useState(false)
  const { listId, place } = claim
  const giveBack = async (): Promise<void> => {
    setBusy(true)
    try {
      await answered(api.DELETE('/api/claims/{id}/places/{place}', { params: { path: { id: listId, place: place.id } } }))
    } catch (error) {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
    }
    setBusy(false)
    onLook()
  }
  return (
    <li className="cart-line" data-claim={place.state}>
      <Thumb url={pictureUrl} />
      <div className="cart-words">
        <b>
          <span className="claim-number">{claim.number}</span> <bdi>{read(title)}</bdi>
        </b>
        {read(variantTitle) !== read(title) && (
          <small>
            <bdi>{read(variantTitle)}</bdi>
          </small>
        )}
        <small>
          <ClaimState claim={claim} />
        </small>
        {place.state === 'turn' && !place.holdId && (
          <small>
            <Trans>You claimed it in another browser: pay for it there.</Trans>
          </small>
        )}
        <div className="cart-acts">
          {place.state === 'waiting' && <TurnLetterAct room="claims" id={listId} place={place.id} />}
          <button type="button" className="cart-act" disabled={busy} onClick={() => void giveBack()}>
            <Trans>Give it back</Trans>
          </button>
        </div>
      </div>
      <Amount of={claim.price} short />
    </li>
  )
}
