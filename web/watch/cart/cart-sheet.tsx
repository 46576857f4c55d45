import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { serverNow } from '../../api/clock.ts'
import { problemWords } from '../../api/problem-words.ts'
import { Refusal } from '../../api/refusal.ts'
import type { CartLine, Quote } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { phaseOf } from '../../kit/countdown.ts'
import { Clock, Ring, useSecondsLeft } from '../../kit/countdown.tsx'
import { AlertIcon, ClockIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Figure } from '../../kit/money.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { SpokenTime } from '../../kit/spoken-time.tsx'
import { useStore } from '../../live/session/use-store.ts'
import { AddressForm } from '../buy/address-form.tsx'
import '../buy/buy.css'
import { CardChoice } from '../buy/card-choice.tsx'
import { CardFields } from '../buy/card-fields.ts'
import { Delivery } from '../buy/delivery.tsx'
import { BankStep, PayFooter } from '../buy/payment.tsx'
import { Receipt } from '../buy/receipt.tsx'
import { Reckoning } from '../buy/sums.tsx'
import { Thumb } from '../page/pin-card.tsx'
import { type CartPurchase, cartBasket, type Kept } from './cart-purchase.ts'

interface CartSheetProps {
  purchase: CartPurchase
  /** What it is called when readers open it. */
  title?: string
  lines?: readonly CartLine[]
  onClose: () => void
}

/** Paying for all of the cart on one sheet: what is kept and for how long, codes, delivery, the full price, the card. */
export function CartSheet({ purchase, title, lines = [], onClose }: CartSheetProps) {
  const { t } = useLingui()
  const [cards] = useState(() => new CardFields())
  const { step, order, actionUrl } = useStore(purchase.view)
  const kept = useStore(purchase.kept)
  return (
    <Sheet title={title ?? t`Pay for the cart`} titleHidden className="buy" onClose={onClose}>
      {step === 'done' && order ? (
        <div className="buy-scroll">
          <Receipt order={order} show={{ market: purchase.market }} />
        </div>
      ) : (
        <>
          <KeptBanner purchase={purchase} kept={kept} />
          <div className="buy-scroll">
            {step === 'address' && <AddressForm checkout={purchase} />}
            {step === 'bank' && actionUrl && <BankStep checkout={purchase} actionUrl={actionUrl} />}
            <div hidden={step !== 'order'}>
              <Refused kept={kept} lines={lines} />
              <CartOrder purchase={purchase} cards={cards} />
            </div>
          </div>
          {step === 'order' && <PayFooter checkout={purchase} cards={cards} kept={kept.state === 'kept'} />}
        </>
      )}
    </Sheet>
  )
}

function CartOrder({ purchase, cards }: { purchase: CartPurchase; cards: CardFields }) {
  const { quote } = useStore(purchase.view)
  const returnDays = purchase.market.returnWindowDays
  const free = quote !== null && BigInt(quote.total.amount) === 0n
  return (
    <>
      {quote && <Bought quote={quote} />}
      <Delivery checkout={purchase} />
      {quote && (
        <div className="sums">
          <Reckoning purchase={purchase} quote={quote} />
        </div>
      )}
      {!free && <CardChoice checkout={purchase} cards={cards} />}
      <p className="fine">
        <Plural
          value={returnDays}
          one="You have # day after it arrives to send it back."
          other="You have # days after it arrives to send it back."
        />
      </p>
    </>
  )
}

function Bought({ quote }: { quote: Quote }) {
  const { read } = useLanguage()
  return (
    <ul className="receipt-lines">
      {quote.lines.map((line) => (
        <li key={line.holdId}>
          <Thumb url={line.pictureUrl} />
          <span className="pick-words">
            <b>{read(line.productTitle)}</b>
            <small>
              <bdi>{read(line.variantTitle)}</bdi> × <span className="num">{line.quantity}</span>
            </small>
          </span>
          <Figure of={line.total} />
        </li>
      ))}
    </ul>
  )
}

/** What could not be kept is named, and stays in the cart. */
function Refused({ kept, lines }: { kept: Kept; lines: readonly CartLine[] }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  return kept.refused.map(({ variantId, code }) => {
    const line = lines.find((each) => each.variantId === variantId)
    return (
      <p key={variantId} className="pay-refused" role="alert">
        <AlertIcon />
        <span>
          <b>
            <bdi>{line ? read(line.product.title) : ''}</bdi>
          </b>{' '}
          {t(problemWords(new Refusal(code, 409)))}
        </span>
      </p>
    )
  })
}

function KeptBanner({ purchase, kept }: { purchase: CartPurchase; kept: Kept }) {
  const { t } = useLingui()
  const again = (
    <Button kind="quiet" onClick={() => void purchase.keepAll()}>
      <Trans>Hold again</Trans>
    </Button>
  )
  switch (kept.state) {
    case 'asking':
      return (
        <div className="hold hold-plain" role="status">
          <ClockIcon />
          <span className="hold-words">
            <Trans>Keeping it for you…</Trans>
          </span>
        </div>
      )
    case 'kept':
      return <Running purchase={purchase} kept={kept} />
    case 'over':
      return (
        <div className="hold hold-plain" role="status">
          <ClockIcon />
          <span className="hold-words">
            {purchase.basket === cartBasket ? (
              <Trans>The hold is over. Nothing was charged, and your cart is as it was.</Trans>
            ) : (
              <Trans>A claim’s time is over. Nothing was charged.</Trans>
            )}
          </span>
          {again}
        </div>
      )
    case 'refused':
      return (
        <div className="hold hold-plain" role="alert">
          <AlertIcon />
          <span className="hold-words">
            {kept.refusal ? t(problemWords(kept.refusal)) : <Trans>Nothing of it can be bought now.</Trans>}
          </span>
          {again}
        </div>
      )
  }
}

function Running({ purchase, kept }: { purchase: CartPurchase; kept: Kept }) {
  const { t } = useLingui()
  const { paying } = useStore(purchase.view)
  const seconds = useSecondsLeft(purchase.endsAt, serverNow, paying, kept.spanSeconds)
  const phase = phaseOf(seconds)
  const say = (mark: number): string => t({ message: plural(mark, { one: '# second left', other: '# seconds left' }) })
  useEffect(() => {
    if (phase === 'over' && !paying) purchase.lapse()
  }, [purchase, phase, paying])
  return (
    <div className={phase === 'last' && !paying ? 'hold is-last' : 'hold'} role="timer">
      <Ring seconds={seconds} spanSeconds={kept.spanSeconds} />
      <span className="hold-words">
        {paying ? (
          <Trans>Kept for you while you pay: the clock stands</Trans>
        ) : (
          <Trans>Kept for you; nobody else can buy it meanwhile</Trans>
        )}
      </span>
      <Clock seconds={seconds} />
      <SpokenTime seconds={seconds} say={say} />
    </div>
  )
}
