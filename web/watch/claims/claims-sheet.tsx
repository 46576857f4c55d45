import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ClaimsStatusWire } from '#shop/claims/contract'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { problemWords } from '../../api/problem-words.ts'
import type { MyClaim, Show } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { useSecondsLeft } from '../../kit/countdown.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Sheet, useCloseSheet } from '../../kit/sheet.tsx'
import { productOf } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { Thumb } from '../page/pin-card.tsx'
import type { Kept } from '../page/sale-card.ts'
import type { MyClaims } from './use-claims.ts'

interface ClaimsSheetProps {
  session: WatchSession
  claims: ClaimsStatusWire
  mine: MyClaims
  onBuy: (kept: Kept) => void
  onClose: () => void
}

/** My claims with what is kept until when, and everything that can be claimed, a tap away for whoever does not write. */
export function ClaimsSheet({ session, claims, mine, onBuy, onClose }: ClaimsSheetProps) {
  const { t } = useLingui()
  const show = useStore(session.show)
  return (
    <Sheet title={<Trans>My claims</Trans>} onClose={onClose}>
      {mine.refusal && (
        <p className="claim-refusal" role="alert">
          {t(problemWords(mine.refusal))}
        </p>
      )}
      {mine.items.length === 0 ? (
        <p className="stock-note">
          <Trans>You have claimed nothing yet. What you claim is kept for you in this browser; sign in to find it everywhere.</Trans>
        </p>
      ) : (
        <ul className="lineup">
          {mine.items.map((claim) => (
            <MyRow
              key={claim.place.id}
              show={show}
              claim={claim}
              listId={claims.id}
              mine={mine}
              holdSeconds={claims.holdSeconds}
              onBuy={onBuy}
            />
          ))}
        </ul>
      )}
      {claims.state === 'open' && (
        <>
          <h3 className="claims-head">
            <Trans>To be claimed</Trans>
          </h3>
          <ul className="lineup">
            {claims.items.map((item) => (
              <ItemRow key={item.id} show={show} item={item} listId={claims.id} mine={mine} />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}

interface MyRowProps {
  show: Show
  claim: MyClaim
  listId: string
  mine: MyClaims
  holdSeconds: number
  onBuy: (kept: Kept) => void
}

function MyRow({ show, claim, listId, mine, holdSeconds, onBuy }: MyRowProps) {
  const { read } = useLanguage()
  const close = useCloseSheet()
  const product = productOf(show, claim.productId)
  const variant = product?.variants.find(({ id }) => id === claim.variantId)
  if (!product) return null
  const { place } = claim
  const { number } = claim
  const buy = async (holdId: string): Promise<void> => {
    const hold = await answered(api.GET('/api/checkout/holds/{id}', { params: { path: { id: holdId } } })).catch(() => null)
    if (hold?.state !== 'held') return
    close()
    onBuy({ product, hold, spanSeconds: holdSeconds })
  }
  return (
    <li data-claim={place.state}>
      <Thumb url={variant?.pictureUrl ?? product.pictureUrl} />
      <div className="lineup-words">
        <h3>
          <span className="claim-number">{number}</span> <bdi>{read(product.title)}</bdi>
        </h3>
        <Amount of={claim.price} short />
        <p className="stock-note">
          {variant && product.variants.length > 1 && <bdi>{read(variant.title)}</bdi>} <State claim={claim} />
        </p>
      </div>
      <span className="claim-acts">
        {place.state === 'turn' && place.holdId && (
          <Button kind="main" onClick={() => void buy(place.holdId!)}>
            <Trans context="button on a product">Buy</Trans>
          </Button>
        )}
        {(place.state === 'turn' || place.state === 'waiting') && (
          <Button kind="quiet" busy={mine.busy} onClick={() => mine.giveBack(listId, place.id)}>
            <Trans>Give it back</Trans>
          </Button>
        )}
      </span>
    </li>
  )
}

function State({ claim: { place, cancelReason } }: { claim: MyClaim }) {
  switch (place.state) {
    case 'turn':
      return <Until iso={place.turnUntil} />
    case 'waiting':
      return <Plural value={place.ahead + 1} one="You are next in line" other="Place # in line" />
    case 'bought':
      return <Trans>Bought</Trans>
    case 'lapsed':
      return <Trans>Not paid in time: it went to the next in line</Trans>
    case 'left':
      return cancelReason ? <CancelWords reason={cancelReason} /> : <Trans>You gave it back</Trans>
    case 'refused':
    case 'over':
      return <Trans>Nothing came back</Trans>
  }
}

function CancelWords({ reason }: { reason: NonNullable<MyClaim['cancelReason']> }) {
  switch (reason) {
    case 'asked':
      return <Trans>Cancelled by the host, as you asked</Trans>
    case 'unpaid-before':
      return <Trans>Cancelled by the host: earlier claims were not paid</Trans>
    case 'mistake':
      return <Trans>Cancelled by the host: a mistake in the number</Trans>
    case 'not-sellable':
      return <Trans>Cancelled by the host: this piece cannot be sold</Trans>
  }
}

const hourSeconds = 3600

function Until({ iso }: { iso: string | null }) {
  const { locale } = useLanguage()
  const seconds = useSecondsLeft(iso ? Date.parse(iso) : 0, serverNow)
  const at = new Intl.DateTimeFormat(locale, {
    ...(seconds > 12 * hourSeconds ? { weekday: 'short' } : {}),
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(new Date(iso ?? 0))
  return <Trans>Kept for you until {at}</Trans>
}

type Item = ClaimsStatusWire['items'][number]

function ItemRow({ show, item, listId, mine }: { show: Show; item: Item; listId: string; mine: MyClaims }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const product = productOf(show, item.productId)
  const variant = product?.variants.find(({ id }) => id === item.variantId)
  if (!product) return null
  const { number, left, waiting } = item
  return (
    <li data-item={number}>
      <Thumb url={variant?.pictureUrl ?? product.pictureUrl} />
      <div className="lineup-words">
        <h3>
          <span className="claim-number">{number}</span> <bdi>{read(product.title)}</bdi>
        </h3>
        <Amount of={item.price} short />
        <p className="stock-note">
          {variant && product.variants.length > 1 && <bdi>{read(variant.title)}</bdi>}{' '}
          {left > 0 ? <Plural value={left} one="# left" other="# left" /> : <Trans>All claimed · {waiting} in line</Trans>}
        </p>
      </div>
      <Button busy={mine.busy} aria-label={t`Claim number ${number}`} onClick={() => mine.claim(listId, item.id)}>
        {left > 0 ? <Trans>Claim</Trans> : <Trans>Stand in line</Trans>}
      </Button>
    </li>
  )
}
