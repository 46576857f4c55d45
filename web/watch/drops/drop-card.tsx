import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { problemWords } from '../../api/problem-words.ts'
import type { DropStatus, ProductCard } from '../../api/types.ts'
import { Button } from '../../kit/button.tsx'
import { Clock, useSecondsLeft } from '../../kit/countdown.tsx'
import { ClockIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount, Figure } from '../../kit/money.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { Allocations } from '../../live/drops/allocations.tsx'
import { productOf } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { TurnLetterAct } from '../line/turn-letter.tsx'
import { Thumb } from '../page/pin-card.tsx'
import type { Kept, SaleCardProps } from '../page/sale-card.ts'
import './drops.css'
import { OverNote, StandingNote } from './standing-note.tsx'
import { type MyPlace, usePlace } from './use-place.ts'

/** A drop that is open at the frame in sight: what is left, my place in its line, and my turn. */
export function DropCard({ session, cue, onBuy }: SaleCardProps) {
  const { drops } = useStore(session.room)
  const status = drops.find(({ id }) => id === cue.sale?.id)
  return status ? <Drop session={session} drop={status} onBuy={onBuy} endsAt={cue.sale?.endsAt ?? null} /> : null
}

/** So long a card says how a drop ended. */
const lingerMilliseconds = 120_000

const isJustOver = ({ state, endReason, endsAt }: DropStatus): boolean =>
  state === 'over' && endReason !== 'called-off' && endsAt !== null && serverNow() - Date.parse(endsAt) < lingerMilliseconds

/** Beside another sale: the drop in whose line I stand or stood to the end. Nobody else sees it there. */
export function MyDrop({ session, cue, onBuy }: SaleCardProps) {
  const { drops } = useStore(session.room)
  return drops
    .filter((drop) => drop.id !== cue.sale?.id && (drop.state === 'open' || isJustOver(drop)))
    .map((drop) => <Drop key={drop.id} session={session} drop={drop} onBuy={onBuy} endsAt={drop.endsAt} onlyMine />)
}

/** Without an open one: the drop that is announced next, or how the last one ended, with the turn that is still mine. */
export function QuietDrop({ session, onBuy }: Omit<SaleCardProps, 'cue'>) {
  const { drops } = useStore(session.room)
  const over = drops.findLast(isJustOver)
  const next = drops.filter(({ state }) => state === 'announced').toSorted((a, b) => a.opensAt.localeCompare(b.opensAt))[0]
  const shown = over ?? next
  return shown ? <Drop key={shown.id} session={session} drop={shown} onBuy={onBuy} endsAt={null} /> : null
}

interface DropProps {
  session: WatchSession
  drop: DropStatus
  /** By the video's clock. */
  endsAt: string | null
  onBuy: (kept: Kept) => void
  onlyMine?: boolean
}

const mineStates: readonly string[] = ['waiting', 'turn', 'over']

function Drop({ session, drop, endsAt, onBuy, onlyMine = false }: DropProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const mine = usePlace(session, drop.id)
  const product = productOf(useStore(session.show), drop.productId)
  if (!product || (onlyMine && !mineStates.includes(mine.place?.state ?? ''))) return null
  const variant = product.variants.find(({ id }) => id === drop.terms.variantId)
  const name = variant && product.variants.length > 1 ? `${read(product.title)} · ${read(variant.title)}` : read(product.title)
  return (
    <article
      className="pin-card glass drop-card"
      aria-label={t`Drop`}
      data-drop={drop.id}
      data-state={drop.state}
      data-place={mine.place?.state}
    >
      <Thumb url={variant?.pictureUrl ?? product.pictureUrl} />
      <div>
        <div className="pin-line">
          <h2>
            <bdi>{name}</bdi>
          </h2>
          {drop.state === 'open' && endsAt && mine.place?.state !== 'turn' && <Ends session={session} endsAt={endsAt} />}
        </div>
        <p className="stock-note" role="status">
          {mine.refusal ? <span className="drop-refusal">{t(problemWords(mine.refusal))}</span> : <Note drop={drop} mine={mine} />}
        </p>
      </div>
      <div className="pin-line pin-deal">
        <DropPrice drop={drop} />
        <Act drop={drop} mine={mine} product={product} onBuy={onBuy} />
      </div>
    </article>
  )
}

function Ends({ session, endsAt }: { session: WatchSession; endsAt: string }) {
  const now = useCallback(() => session.frameDate() ?? serverNow(), [session])
  const seconds = useSecondsLeft(Date.parse(endsAt), now)
  return (
    <span className="offer-clock" role="timer">
      <ClockIcon /> <Clock seconds={seconds} />
    </span>
  )
}

export function DropPrice({ drop }: { drop: DropStatus }) {
  const { price, lowestPrice } = drop.terms
  return (
    <span>
      <Amount of={price} short />
      {lowestPrice && (
        <span className="stock-note offer-was">
          <Trans>
            30-day lowest{' '}
            <s>
              <Figure of={lowestPrice} />
            </s>
          </Trans>
        </span>
      )}
    </span>
  )
}

function Note({ drop, mine }: { drop: DropStatus; mine: MyPlace }) {
  if (mine.place && (mine.place.state !== 'over' || drop.state === 'open')) return <StandingNote drop={drop} place={mine.place} />
  if (drop.state === 'over') return <OverNote drop={drop} />
  if (drop.state === 'announced') return <Announced drop={drop} />
  const { left, held, waiting } = drop
  const { quantity } = drop.terms
  return left > 0 ? (
    <Trans>
      Drop · {left} of {quantity} left
    </Trans>
  ) : (
    <Trans>
      All {quantity} taken · {held} held right now · {waiting} in line
    </Trans>
  )
}

export function Announced({ drop }: { drop: DropStatus }) {
  const { locale } = useLanguage()
  const at = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(drop.opensAt))
  const { quantity, mostPerPerson } = drop.terms
  return (
    <Trans>
      Drop at {at} · {quantity} pieces, {mostPerPerson} each
    </Trans>
  )
}

function Act({ drop, mine, product, onBuy }: { drop: DropStatus; mine: MyPlace; product: ProductCard; onBuy: (kept: Kept) => void }) {
  const { place, busy } = mine
  const [opening, setOpening] = useState(false)
  const buy = async (holdId: string): Promise<void> => {
    setOpening(true)
    const hold = await answered(api.GET('/api/checkout/holds/{id}', { params: { path: { id: holdId } } })).catch(() => null)
    setOpening(false)
    if (hold?.state === 'held') onBuy({ product, hold, spanSeconds: drop.turnSeconds })
  }
  if (place?.state === 'turn' && place.holdId) {
    const { holdId } = place
    return (
      <Button kind="main" busy={opening} onClick={() => void buy(holdId)}>
        <Trans context="button on a product">Buy</Trans>
      </Button>
    )
  }
  if (place?.state === 'waiting') {
    return (
      <span className="drop-acts">
        <TurnLetterAct room="drops" id={drop.id} place={place.id} />
        <Button kind="quiet" busy={busy} onClick={mine.leave}>
          <Trans>Leave the line</Trans>
        </Button>
      </span>
    )
  }
  if (drop.state === 'over' && drop.endReason !== 'called-off') return <WhoGotWhat drop={drop} />
  const again = place?.state === 'lapsed' || place?.state === 'left'
  if (drop.state !== 'open' || place === undefined || (place && !again)) return null
  return (
    <Button kind="main" busy={busy} onClick={mine.join}>
      {drop.left > 0 ? <Trans context="take a unit of a drop">Take one</Trans> : <Trans>Stand in line</Trans>}
    </Button>
  )
}

/** The log of the line, for everybody to check. */
function WhoGotWhat({ drop }: { drop: DropStatus }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        <Trans>Who got what</Trans>
      </Button>
      {open && (
        <Sheet title={<Trans>Who got what</Trans>} onClose={() => setOpen(false)}>
          <Allocations dropId={drop.id} />
        </Sheet>
      )}
    </>
  )
}
