import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { StockLevels } from '#live/room/contract'
import type { OfferStatusWire } from '#shop/offers/contract'
import type { LineupItem, Show } from '../../api/types.ts'
import { Button, IconButton } from '../../kit/button.tsx'
import { PinIcon, TagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Stock } from '../../kit/stock.tsx'
import './offer.css'
import { OfferDialog } from './offer-dialog.tsx'
import { OfferNow } from './offer-now.tsx'
import { priceOf, stockOf } from './products.ts'
import type { Pin } from './use-pin.ts'

interface LineupPanelProps {
  show: Show
  pinnedItemId: string | null
  levels: StockLevels
  /** The newest offer of the show, running or over. */
  offer: OfferStatusWire | null
  pin: Pin
}

/** The products of the show, each one press away from every viewer's card. */
export function LineupPanel({ show, pinnedItemId, levels, offer, pin }: LineupPanelProps) {
  const { lineup } = show
  const [offering, setOffering] = useState<LineupItem | null>(null)
  const mayOffer = show.state === 'live' && (offer === null || offer.endReason !== null)
  return (
    <section className="panel panel-fill lineup" aria-labelledby="lineup-title">
      <div className="panel-head">
        <h2 id="lineup-title">
          <Trans>Lineup</Trans>
        </h2>
        <span className="text-muted text-sm">
          <Plural value={lineup.length} one="# product" other="# products" />
        </span>
      </div>
      <OfferNow show={show} offer={offer} />
      {lineup.length === 0 && (
        <p className="rundown-none">
          <Trans>No products in this show yet.</Trans>
        </p>
      )}
      <ul className="lineup-rows">
        {lineup.map((item) => (
          <Row
            key={item.id}
            item={item}
            isPinned={item.id === pinnedItemId}
            levels={levels}
            pin={pin}
            onOffer={mayOffer ? () => setOffering(item) : null}
          />
        ))}
      </ul>
      <OfferDialog showId={show.id} item={offering} onClose={() => setOffering(null)} />
    </section>
  )
}

interface RowProps {
  item: LineupItem
  isPinned: boolean
  levels: StockLevels
  pin: Pin
  /** Null while an offer runs, or nothing is on air. */
  onOffer: (() => void) | null
}

function Row({ item, isPinned, levels, pin, onOffer }: RowProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { product } = item
  const price = priceOf(product)
  const name = read(product.title)
  return (
    <li className="lineup-row">
      <span className="thumb">{product.pictureUrl && <img src={product.pictureUrl} alt="" />}</span>
      <span className="lineup-words">
        <b>
          <bdi>{read(product.title)}</bdi>
        </b>{' '}
        <small>
          {price && (
            <>
              <Amount of={price} short /> ·{' '}
            </>
          )}
          <Stock available={stockOf(product, levels)} />
        </small>
      </span>
      {onOffer && <IconButton icon={TagIcon} size="desk" label={t`Make a live offer of ${name}`} onClick={onOffer} />}
      <PinButton item={item} isPinned={isPinned} pin={pin} />
    </li>
  )
}

function PinButton({ item, isPinned, pin }: Omit<RowProps, 'levels' | 'onOffer'>) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const name = read(item.product.title)
  const { status } = pin
  const busy =
    (status.kind === 'sending' || status.kind === 'landing') && (status.itemId === item.id || (status.itemId === null && isPinned))
  const label = busy ? t`Landing: ${name}` : isPinned ? t`${name} is pinned. Take it off the card` : t`Pin ${name}`
  return (
    <Button
      kind={isPinned ? 'main' : 'plain'}
      className="btn-small pin-button"
      icon={PinIcon}
      busy={busy}
      aria-pressed={isPinned}
      aria-label={label}
      onClick={() => void (isPinned ? pin.unpin() : pin.pin(item.id))}
    >
      {busy ? <Trans>Landing</Trans> : isPinned ? <Trans>Pinned</Trans> : <Trans context="button">Pin</Trans>}
    </Button>
  )
}
