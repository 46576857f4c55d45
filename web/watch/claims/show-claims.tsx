import { Plural, Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'
import type { Show } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { productOf } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import { Thumb } from '../page/pin-card.tsx'
import './claims.css'
import { claimsView, closeClaims, openClaims } from './claims-view.ts'

type Claims = components['schemas']['ClaimsStatus']

/** What can be claimed in a show that is still to come, and how; `?claims` opens all of it. */
export function ShowClaims({ show }: { show: Show }) {
  const { open } = useStore(claimsView)
  const [claims, setClaims] = useState<Claims | null>()
  useEffect(() => {
    answered(api.GET('/api/claims', { params: { query: { showId: show.id } } })).then(
      (found) => setClaims(found.claims?.state === 'closed' ? null : found.claims),
      () => setClaims(null),
    )
  }, [show.id])
  if (claims === undefined) return null
  return (
    <>
      {claims && (
        <section>
          <div className="show-lineup-head">
            <h2>
              <Trans>Claims</Trans>
            </h2>
          </div>
          <div className="show-claims">
            <p>
              <HowToClaim claims={claims} />
            </p>
            <Button onClick={openClaims}>
              <Trans>All numbers</Trans>
            </Button>
          </div>
        </section>
      )}
      {open && <ToBeClaimed show={show} claims={claims} />}
    </>
  )
}

function HowToClaim({ claims }: { claims: Claims }) {
  const { language } = useLanguage()
  const line = `${language === 'ar' ? 'حجز' : 'claim'} ${claims.items[0]?.number ?? 1}`
  return (
    <Trans>
      During the show, write for example <b>{line}</b> in the chat: it is then kept for you
    </Trans>
  )
}

function ToBeClaimed({ show, claims }: { show: Show; claims: Claims | null }) {
  const { read } = useLanguage()
  return (
    <Sheet title={<Trans>Claims</Trans>} onClose={closeClaims}>
      <p className="stock-note">
        {claims ? <HowToClaim claims={claims} /> : <Trans>Nothing can be claimed yet. The host opens claims during the show.</Trans>}
      </p>
      <ul className="lineup">
        {claims?.items.map(({ id, number, productId, variantId, price, quantity }) => {
          const product = productOf(show, productId)
          const variant = product?.variants.find((one) => one.id === variantId)
          return (
            product && (
              <li key={id} data-item={number}>
                <Thumb url={variant?.pictureUrl ?? product.pictureUrl} />
                <div className="lineup-words">
                  <h3>
                    <span className="claim-number">{number}</span> <bdi>{read(product.title)}</bdi>
                  </h3>
                  <Amount of={price} short />
                  <p className="stock-note">
                    {variant && product.variants.length > 1 && (
                      <>
                        <bdi>{read(variant.title)}</bdi>
                        {' · '}
                      </>
                    )}
                    <Plural value={quantity} one="# piece" other="# pieces" />
                  </p>
                </div>
              </li>
            )
          )
        })}
      </ul>
    </Sheet>
  )
}
