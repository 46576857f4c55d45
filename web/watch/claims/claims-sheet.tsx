import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ClaimsStatusWire } from '#shop/claims/contract'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import type { MyClaim, Show } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Sheet, useCloseSheet } from '../../kit/sheet.tsx'
import { productOf } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { TurnLetterAct } from '../line/turn-letter.tsx'
import { Thumb } from '../page/pin-card.tsx'
import type { Kept } from '../page/sale-card.ts'
import { ClaimState } from './claim-state.tsx'
import { payable } from './claims-basket.ts'
import { PayTogether } from './pay-together.tsx'
import type { MyClaims } from './use-claims.ts'

interface ClaimsSheetProps {
  session: WatchSession
  claims: ClaimsStatusWire
  mine: MyClaims
  onBuy: (kept: Kept) => void
  /** Pays for all that is kept, in one order. */
  onBuyAll: () => void
  onClose: () => void
}

/** My claims with what is kept until when, and everything that can be claimed, a tap away for whoever does not write. */
export function ClaimsSheet({ session, claims, mine, onBuy, onBuyAll, onClose }: ClaimsSheetProps) {
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
            <MyRow key={claim.place.id} show={show} claim={claim} mine={mine} holdSeconds={claims.holdSeconds} onBuy={onBuy} />
          ))}
        </ul>
      )}
      {payable(mine.items).length > 1 && <PayAll claims={mine.items} onPay={onBuyAll} />}
      {claims.state === 'open' && (
        <>
          <h3 className="claims-head">
            <Trans>To be claimed</Trans>
          </h3>
          <ul className="lineup">
            {claims.items.map((item) => (
              <ItemRow key={item.id} show={show} item={item} claims={claims} mine={mine} />
            ))}
          </ul>
        </>
      )}
    </Sheet>
  )
}

function PayAll({ claims, onPay }: { claims: readonly MyClaim[]; onPay: () => void }) {
  const close = useCloseSheet()
  return (
    <PayTogether
      claims={claims}
      onPay={() => {
        close()
        onPay()
      }}
    />
  )
}

interface MyRowProps {
  show: Show
  claim: MyClaim
  mine: MyClaims
  holdSeconds: number
  onBuy: (kept: Kept) => void
}

function MyRow({ show, claim, mine, holdSeconds, onBuy }: MyRowProps) {
  const { read } = useLanguage()
  const close = useCloseSheet()
  const product = productOf(show, claim.productId)
  const variant = product?.variants.find(({ id }) => id === claim.variantId)
  if (!product) return null
  const { listId, place, number } = claim
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
          {variant && product.variants.length > 1 && <bdi>{read(variant.title)} · </bdi>}
          <ClaimState claim={claim} />
        </p>
      </div>
      <span className="claim-acts">
        {place.state === 'turn' && place.holdId && (
          <Button kind="main" onClick={() => void buy(place.holdId!)}>
            <Trans context="button on a product">Buy</Trans>
          </Button>
        )}
        {place.state === 'waiting' && <TurnLetterAct room="claims" id={listId} place={place.id} />}
        {(place.state === 'turn' || place.state === 'waiting') && (
          <Button kind="quiet" busy={mine.busy} onClick={() => mine.giveBack(listId, place.id)}>
            <Trans>Give it back</Trans>
          </Button>
        )}
      </span>
    </li>
  )
}

function AllClaimed({ waiting }: { waiting: number }) {
  return waiting > 0 ? <Trans>All claimed · {waiting} in line</Trans> : <Trans>All claimed</Trans>
}

type Item = ClaimsStatusWire['items'][number]

/** Kept, waiting or paid for: it counts to what one person may have. */
const isMine = ({ state }: MyClaim['place']): boolean => state === 'turn' || state === 'waiting' || state === 'bought'

function ItemRow({ show, item, claims, mine }: { show: Show; item: Item; claims: ClaimsStatusWire; mine: MyClaims }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const product = productOf(show, item.productId)
  const variant = product?.variants.find(({ id }) => id === item.variantId)
  if (!product) return null
  const { number, left, waiting } = item
  const own = mine.items.filter(({ listId, variantId, place }) => listId === claims.id && variantId === item.variantId && isMine(place))
  return (
    <li data-item={number}>
      <Thumb url={variant?.pictureUrl ?? product.pictureUrl} />
      <div className="lineup-words">
        <h3>
          <span className="claim-number">{number}</span> <bdi>{read(product.title)}</bdi>
        </h3>
        <Amount of={item.price} short />
        <p className="stock-note">
          {variant && product.variants.length > 1 && <bdi>{read(variant.title)} · </bdi>}
          {left > 0 ? <Plural value={left} one="# left" other="# left" /> : <AllClaimed waiting={waiting} />}
        </p>
      </div>
      {own.length < claims.mostPerPerson && (
        <Button
          busy={mine.busy}
          aria-label={left > 0 ? t`Claim number ${number}` : t`Stand in line for number ${number}`}
          onClick={() => mine.claim(claims.id, item.id)}
        >
          {left > 0 ? <Trans>Claim</Trans> : <Trans>Stand in line</Trans>}
        </Button>
      )}
    </li>
  )
}
