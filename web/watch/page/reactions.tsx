import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ReactionCounts, ReactionKind } from '../../../src/live/reactions/contract.ts'
import { HeartIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { viewerFigure } from './viewer-count.ts'

const kinds: readonly { kind: ReactionKind; sign: string; label: MessageDescriptor }[] = [
  { kind: 'heart', sign: '❤️', label: msg`Love it` },
  { kind: 'clap', sign: '👏', label: msg`Applause` },
  { kind: 'wow', sign: '😮', label: msg`Wow` },
  { kind: 'laugh', sign: '😂', label: msg`Laugh` },
  { kind: 'fire', sign: '🔥', label: msg`On fire` },
]
const signOf = (kind: ReactionKind) => kinds.find((known) => known.kind === kind)?.sign ?? ''

/** How long one floats, and how many at a time: more would cover the picture. */
const floatMilliseconds = 1200
const floatsAtOnce = 6
const choiceMilliseconds = 4000

interface Floating {
  id: number
  sign: string
  /** Where beside the rail, 0 to 1. */
  place: number
}

/** A heart under the thumb, others beside it once it was tapped, and what everybody gave floating up from it. */
export function Reactions({ session }: { session: WatchSession }) {
  const { t } = useLingui()
  const { locale } = useLanguage()
  const { reactions } = useStore(session.room)
  const [open, setOpen] = useState(false)
  const { floating, float } = useFloating(session)
  const total = Object.values(reactions).reduce((sum, count) => sum + count, 0)
  const figure = viewerFigure(total, locale)

  useEffect(() => {
    if (!open) return
    const timer = setTimeout(() => setOpen(false), choiceMilliseconds)
    return () => clearTimeout(timer)
  }, [open, reactions])

  const react = (kind: ReactionKind): void => {
    setOpen(true)
    if (session.react(kind)) float([kind])
  }

  return (
    // A tap here leaves the keyboard and the line that is being written where they are.
    <div className="reactions" role="presentation" onMouseDown={(event) => event.preventDefault()}>
      <span className="reaction-floats" aria-hidden="true">
        {floating.map(({ id, sign, place }) => (
          <i key={id} style={{ insetInlineStart: `${place * 60}%` }}>
            {sign}
          </i>
        ))}
      </span>
      {open && (
        <div className="reaction-choice glass" role="group" aria-label={t`Reactions`}>
          {kinds.slice(1).map(({ kind, sign, label }) => (
            <button key={kind} type="button" aria-label={t(label)} title={t(label)} onClick={() => react(kind)}>
              <span aria-hidden="true">{sign}</span>
            </button>
          ))}
        </div>
      )}
      <button
        type="button"
        className="reaction-main"
        aria-label={t`Love it. ${figure} reactions in this show`}
        onClick={() => react('heart')}
      >
        <span className="round glass">
          <HeartIcon />
        </span>
        {total > 0 && <span className="rail-label num">{figure}</span>}
      </button>
    </div>
  )
}

/** What floats now: own taps at once, those of others as the room tells of them. */
function useFloating(session: WatchSession) {
  const { freshReactions } = useStore(session.room)
  const [floating, setFloating] = useState<readonly Floating[]>([])
  const nextId = useRef(0)
  const ownSince = useRef(0)

  const add = (given: readonly ReactionKind[]): void => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const added = given.slice(0, floatsAtOnce).map((kind) => ({ id: nextId.current++, sign: signOf(kind), place: Math.random() }))
    setFloating((now) => [...now, ...added].slice(-floatsAtOnce))
    setTimeout(() => setFloating((now) => now.filter((one) => !added.includes(one))), floatMilliseconds)
  }

  const told = useEffectEvent((fresh: ReactionCounts): void => {
    const given = (Object.entries(fresh) as [ReactionKind, number][]).flatMap(([kind, count]) =>
      Array.from({ length: Math.min(count, floatsAtOnce) }, () => kind),
    )
    // One's own have floated already.
    const others = given.slice(Math.min(ownSince.current, given.length))
    ownSince.current = 0
    if (others.length > 0) add(others)
  })

  useEffect(() => told(freshReactions), [freshReactions])

  return {
    floating,
    float(given: readonly ReactionKind[]) {
      ownSince.current += given.length
      add(given)
    },
  }
}
