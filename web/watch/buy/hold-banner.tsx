import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect } from 'react'
import { serverNow } from '../../api/clock.ts'
import { problemWords } from '../../api/problem-words.ts'
import type { Refusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { phaseOf } from '../../kit/countdown.ts'
import { Clock, Ring, useSecondsLeft } from '../../kit/countdown.tsx'
import { AlertIcon, ClockIcon } from '../../kit/icons.tsx'
import { Amount } from '../../kit/money.tsx'
import { SpokenTime } from '../../kit/spoken-time.tsx'
import { useStore } from '../../live/session/use-store.ts'
import { asksForAge } from '../age/to-age.ts'
import type { Checkout } from './checkout.ts'
import type { HoldView } from './hold-keeper.ts'
import { ProveAge } from './prove-age.tsx'
import { availableOf, type StockLevels } from './variants.ts'

/** Says for how long the units are kept, that paying stops the clock, and what to do when the time is over. */
export function HoldBanner({ checkout, stock }: { checkout: Checkout; stock: StockLevels }) {
  const { t } = useLingui()
  const view = useStore(checkout.holds.view)
  const { paying } = useStore(checkout.view)
  const { variant } = useStore(checkout.choice)
  switch (view.state) {
    case 'asking':
      return (
        <Banner sign={<ClockIcon />}>
          <Trans>Keeping it for you…</Trans>
        </Banner>
      )
    case 'held':
      return <Running checkout={checkout} held={view} paying={paying} />
    case 'over':
      return (
        <Banner sign={<ClockIcon />} act={<Again checkout={checkout} />}>
          <Plural
            value={availableOf(variant, stock)}
            _0="The hold is over, and nothing is left."
            one="The hold is over. # is still there."
            other="The hold is over. # are still there."
          />
        </Banner>
      )
    case 'refused':
      return (
        <Banner sign={<AlertIcon />} act={<AfterRefusal checkout={checkout} refusal={view.refusal} stock={stock} />} loud>
          {t(problemWords(view.refusal))}
        </Banner>
      )
  }
}

/** Sold out is sold out; a proof of age can be given; what an offer refuses can be had at the usual price, which the button names. */
function AfterRefusal({ checkout, refusal, stock }: { checkout: Checkout; refusal: Refusal; stock: StockLevels }) {
  const { variant } = useStore(checkout.choice)
  const { code } = refusal
  if (code === 'shop/checkout/out-of-stock') return null
  if (asksForAge(refusal)) return <ProveAge refusal={refusal} productId={checkout.product.id} />
  if (!code.startsWith('shop/checkout/offer-')) return <Again checkout={checkout} />
  if (availableOf(variant, stock) === 0) return null
  return (
    <Button kind="quiet" onClick={() => checkout.leaveOffer()}>
      <Trans>
        Hold at <Amount of={variant.price} short />
      </Trans>
    </Button>
  )
}

function Again({ checkout }: { checkout: Checkout }) {
  return (
    <Button kind="quiet" onClick={() => checkout.holdAgain()}>
      <Trans>Hold again</Trans>
    </Button>
  )
}

function Banner({ sign, act, loud = false, children }: { sign: ReactNode; act?: ReactNode; loud?: boolean; children: ReactNode }) {
  return (
    <div className="hold hold-plain" role={loud ? 'alert' : 'status'}>
      {sign}
      <span className="hold-words">{children}</span>
      {act}
    </div>
  )
}

function Running({ checkout, held, paying }: { checkout: Checkout; held: Extract<HoldView, { state: 'held' }>; paying: boolean }) {
  const { t } = useLingui()
  const say = (mark: number): string => t({ message: plural(mark, { one: '# second left', other: '# seconds left' }) })
  const seconds = useSecondsLeft(Date.parse(held.hold.expiresAt), serverNow, paying, held.spanSeconds)
  const phase = phaseOf(seconds)
  useEffect(() => {
    if (phase === 'over' && !paying) checkout.holds.lapse()
  }, [checkout, phase, paying])
  return (
    <div className={phase === 'last' && !paying ? 'hold is-last' : 'hold'} role="timer">
      <Ring seconds={seconds} spanSeconds={held.spanSeconds} />
      <span className="hold-words">
        {paying ? (
          <Trans>Kept for you while you pay: the clock stands</Trans>
        ) : phase === 'last' ? (
          <Trans>Kept for you. Paying stops the clock</Trans>
        ) : (
          <Trans>Kept for you; nobody else can buy it meanwhile</Trans>
        )}
      </span>
      <Clock seconds={seconds} />
      <SpokenTime seconds={seconds} say={say} />
    </div>
  )
}
