import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OfferStatusWire } from '#shop/offers/contract'
import { serverNow } from '../../api/clock.ts'
import type { Show } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { Clock, useSecondsLeft } from '../../kit/countdown.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { StopIcon, TagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { useEndOffer } from './use-offer-desk.ts'

/** The offer that runs: what is sold, held and left, how long it goes on, and the way to end it now. */
export function OfferNow({ show, offer }: { show: Show; offer: OfferStatusWire | null }) {
  if (!offer || offer.endReason !== null) return null
  return <Running show={show} offer={offer} />
}

function Running({ show, offer }: { show: Show; offer: OfferStatusWire }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [asking, setAsking] = useState(false)
  const end = useEndOffer(show.id)
  const seconds = useSecondsLeft(Date.parse(offer.endsAt), serverNow)
  const { terms, sold, held, left } = offer
  const product = show.lineup.find((item) => item.product.variants.some(({ id }) => id === terms.variantId))?.product
  return (
    <section className="offer-now" aria-label={t`Live offer`}>
      <div className="offer-now-head">
        <TagIcon />
        <b>
          <bdi>{product ? read(product.title) : ''}</bdi>
        </b>
        <Amount of={terms.price} short />
        <Clock seconds={seconds} className="offer-now-clock" />
      </div>
      <p className="offer-now-figures">
        <span>
          <Trans>
            {sold} of {terms.quantity} sold
          </Trans>
        </span>
        <span>
          <Plural value={held} one="# held" other="# held" />
        </span>
        <span>
          <Plural value={left} one="# left" other="# left" />
        </span>
        <Button kind="danger" className="btn-small" icon={StopIcon} busy={end.isPending} onClick={() => setAsking(true)}>
          <Trans>End offer…</Trans>
        </Button>
      </p>
      <Dialog title={<Trans>End the offer now?</Trans>} isOpen={asking} onClose={() => setAsking(false)}>
        <p>
          <Trans>Nobody else can take it from the next frame on. What is held keeps its price, and the pieces left go back on sale.</Trans>
        </p>
        <div className="dialog-acts">
          <Button size="desk" onClick={() => setAsking(false)}>
            <Trans>Let it run</Trans>
          </Button>
          <Button
            size="desk"
            kind="danger"
            icon={StopIcon}
            onClick={() => {
              setAsking(false)
              end.mutate()
            }}
          >
            <Trans>End it now</Trans>
          </Button>
        </div>
      </Dialog>
    </section>
  )
}
