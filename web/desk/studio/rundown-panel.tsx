import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import type { StockLevels } from '#live/room/contract'
import type { RundownItem } from '../../api/desk-types.ts'
import type { Show } from '../../api/types.ts'
import { Badge } from '../../kit/badge.tsx'
import { IconButton } from '../../kit/button.tsx'
import { clockText } from '../../kit/countdown.ts'
import { ChatIcon, CheckIcon, EditIcon, PinIcon, TagIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Stock } from '../../kit/stock.tsx'
import { lineupItemOf, stockOf } from './products.ts'
import { type RowState, type RundownPlace, rowStateOf } from './rundown.ts'
import { useNow } from './use-now.ts'

const LOW_STOCK = 10

interface RundownPanelProps {
  show: Show
  rundown: RundownItem[]
  place: RundownPlace
  /** When the current item began, in milliseconds; null when that is not known. */
  sinceMilliseconds: number | null
  pinnedItemId: string | null
  levels: StockLevels
  acts?: ReactNode
  /** Opens the plan to be changed. */
  onEdit: () => void
}

/** The plan of the show: what was, what is on now with its script and its time left, what comes. */
export function RundownPanel({ show, rundown, place, sinceMilliseconds, pinnedItemId, levels, acts, onEdit }: RundownPanelProps) {
  const { t } = useLingui()
  const number = place.current ? rundown.indexOf(place.current) + 1 : 0
  return (
    <section className="panel panel-fill rundown" aria-labelledby="rundown-title">
      <div className="panel-head">
        <h2 id="rundown-title">
          <Trans>Rundown</Trans>
        </h2>
        <span className="text-muted text-sm">
          {number > 0 ? (
            <Trans>
              cue {number} of {rundown.length}
            </Trans>
          ) : (
            <Plural value={rundown.length} one="# cue" other="# cues" />
          )}
        </span>
        <IconButton icon={EditIcon} size="desk" label={t`Edit the rundown`} onClick={onEdit} />
        {acts}
      </div>
      {rundown.length === 0 ? (
        <p className="rundown-none">
          <Trans>This show has no rundown. Pin products from the lineup as you show them.</Trans>
        </p>
      ) : (
        <ol className="rundown-rows">
          {rundown.map((item) => (
            <Row
              key={item.id}
              item={item}
              state={rowStateOf(item, place)}
              show={show}
              levels={levels}
              isPinned={item.lineupItemId !== null && item.lineupItemId === pinnedItemId}
              sinceMilliseconds={sinceMilliseconds}
            />
          ))}
        </ol>
      )}
    </section>
  )
}

/** Scrolls the list alone: a page that is read must not move with the plan. */
function bringIntoList(row: HTMLElement): void {
  const list = row.parentElement
  if (!list) return
  const { top, bottom } = list.getBoundingClientRect()
  const place = row.getBoundingClientRect()
  if (place.top < top) list.scrollBy({ top: place.top - top })
  else if (place.bottom > bottom) list.scrollBy({ top: place.bottom - bottom })
}

interface RowProps {
  item: RundownItem
  state: RowState
  show: Show
  levels: StockLevels
  isPinned: boolean
  sinceMilliseconds: number | null
}

function Row({ item, state, show, levels, isPinned, sinceMilliseconds }: RowProps) {
  const { read } = useLanguage()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (state === 'now' && row.current) bringIntoList(row.current)
  }, [state])
  const product = lineupItemOf(show, item.lineupItemId)?.product ?? null
  const left = product && stockOf(product, levels)
  return (
    <li ref={row} className={`cue is-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="cue-time num">{clockText(item.startsAtSeconds)}</span>
      {product ? (
        <span className="thumb">{product.pictureUrl && <img src={product.pictureUrl} alt="" />}</span>
      ) : (
        <span className="cue-sign">
          <ChatIcon />
        </span>
      )}
      <span className="cue-words">
        <b>
          <bdi>{read(item.title)}</bdi>
        </b>{' '}
        {left !== null && (
          <small>
            <Stock available={left} />
          </small>
        )}
      </span>
      <span className="cue-tags">
        <Tags state={state} isPinned={isPinned} left={left} sells={item.sale !== null || item.offer !== null} />
      </span>
      {state === 'now' ? (
        <TimeLeft seconds={item.durationSeconds} sinceMilliseconds={sinceMilliseconds} />
      ) : (
        <span className="cue-length">
          {state === 'past' && <CheckIcon />} <span className="num">{clockText(item.durationSeconds)}</span>
        </span>
      )}
      {state === 'now' && item.script && (
        <p className="prompter">
          <bdi>{read(item.script)}</bdi>
        </p>
      )}
    </li>
  )
}

function Tags({ state, isPinned, left, sells }: { state: RowState; isPinned: boolean; left: number | null; sells: boolean }) {
  if (state === 'past') return null
  return (
    <>
      {isPinned && state === 'now' && (
        <Badge tone="accent">
          <PinIcon /> <Trans>Pinned</Trans>
        </Badge>
      )}
      {sells && (
        <Badge tone="accent">
          <TagIcon /> <Trans>Sale</Trans>
        </Badge>
      )}
      {state === 'next' && (
        <Badge>
          <Trans context="rundown">Next</Trans>
        </Badge>
      )}
      {left === 0 && (
        <Badge tone="danger">
          <Trans>Sold out</Trans>
        </Badge>
      )}
      {left !== null && left > 0 && left < LOW_STOCK && (
        <Badge tone="warning">
          <Trans>Low stock</Trans>
        </Badge>
      )}
    </>
  )
}

function TimeLeft({ seconds, sinceMilliseconds }: { seconds: number; sinceMilliseconds: number | null }) {
  const now = useNow()
  const { t } = useLingui()
  if (sinceMilliseconds === null) return <span className="cue-length num">{clockText(seconds)}</span>
  const left = Math.round(seconds - (now - sinceMilliseconds) / 1000)
  const over = left < 0
  return (
    <span
      className={over ? 'cue-left is-over num' : 'cue-left num'}
      title={over ? t`Over the planned length` : t`Left of the planned length`}
    >
      {over ? `+${clockText(-left)}` : clockText(Math.min(left, seconds))}
    </span>
  )
}
