import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { StockLevels } from '#live/room/contract'
import type { LineupItem } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { PinIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Stock } from '../../kit/stock.tsx'
import { priceOf, stockOf } from './products.ts'
import type { Pin } from './use-pin.ts'

interface LineupPanelProps {
  lineup: LineupItem[]
  pinnedItemId: string | null
  levels: StockLevels
  pin: Pin
}

/** The products of the show, each one press away from every viewer's card. */
export function LineupPanel({ lineup, pinnedItemId, levels, pin }: LineupPanelProps) {
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
      {lineup.length === 0 && (
        <p className="rundown-none">
          <Trans>No products in this show yet.</Trans>
        </p>
      )}
      <ul className="lineup-rows">
        {lineup.map((item) => (
          <Row key={item.id} item={item} isPinned={item.id === pinnedItemId} levels={levels} pin={pin} />
        ))}
      </ul>
    </section>
  )
}

interface RowProps {
  item: LineupItem
  isPinned: boolean
  levels: StockLevels
  pin: Pin
}

function Row({ item, isPinned, levels, pin }: RowProps) {
  const { read } = useLanguage()
  const { product } = item
  const price = priceOf(product)
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
      <PinButton item={item} isPinned={isPinned} pin={pin} />
    </li>
  )
}

function PinButton({ item, isPinned, pin }: Omit<RowProps, 'levels'>) {
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
