import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useState } from 'react'
import type { LotWire, WinWire } from '#shop/auctions/contract'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { Clock, useSecondsLeft } from '../../kit/countdown.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { showToast } from '../../kit/toast.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import type { Kept } from '../page/sale-card.ts'
import './auction.css'
import { keptFor } from './kept.ts'
import { BIDDER_MARK } from './use-bid.ts'

interface Won {
  lot: LotWire
  win: WinWire
}

interface WinsProps {
  session: WatchSession
  onBuy: (kept: Kept) => void
}

/** What this person won and has not paid yet, whatever is sold by now. */
export function Wins({ session, onBuy }: WinsProps) {
  const { lots } = useStore(session.room)
  const [won, setWon] = useState<Won[]>([])
  const closing = Object.values(lots)
    .filter(({ now }) => now.state === 'closing' || now.state === 'sold' || now.state === 'unsold')
    .map(({ now }) => `${now.id} ${now.state} ${now.sequence}`)
    .join()
  const look = useCallback(async () => {
    if (localStorage.getItem(BIDDER_MARK) === null) return
    const { items } = await answered(api.GET('/api/lots/wins')).catch(() => ({ items: [] }))
    setWon(items as Won[])
  }, [])
  useEffect(() => {
    // The hold is taken a moment after the hammer, and what is paid is said by nobody here.
    const timers = [0, 500, 1_500, 4_000].map((wait) => setTimeout(() => void look(), wait))
    const beat = setInterval(() => void look(), 20_000)
    return () => {
      for (const timer of timers) clearTimeout(timer)
      clearInterval(beat)
    }
  }, [look, closing])
  const [first] = won
  return first ? <WinStrip key={first.lot.id} won={first} onBuy={onBuy} /> : null
}

function WinStrip({ won: { lot, win }, onBuy }: { won: Won; onBuy: (kept: Kept) => void }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const seconds = useSecondsLeft(Date.parse(win.payUntil), serverNow)
  if (win.paid || seconds === 0) return null
  const pay = async (): Promise<void> => {
    try {
      onBuy(await keptFor(lot, win))
    } catch (error) {
      showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
    }
  }
  return (
    <section className="offer-strip glass win-strip" aria-label={t`You won`} data-won={lot.id}>
      <span className="offer-strip-words">
        <b>{win.secondChance ? <Trans>Yours if you want it</Trans> : <Trans>You won</Trans>}</b> <bdi>{read(lot.title)}</bdi>
        <span className="stock-note">
          {' '}
          <Amount of={win.price} short /> · <Trans>to pay within</Trans> <Clock seconds={seconds} />
        </span>
      </span>
      <Button kind="main" onClick={() => void pay()}>
        <Trans>Pay now</Trans>
      </Button>
    </section>
  )
}
