import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import type { Refusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import type { Icon } from '../../kit/icon.tsx'
import { AlertIcon, BackIcon, CheckIcon, CompassIcon, DownIcon, UpIcon } from '../../kit/icons.tsx'
import { ToastRegion } from '../../kit/toast.tsx'
import { createStore } from '../../live/session/store.ts'
import { kindOfTarget } from '../page/keys.ts'
import { keysOn } from '../page/use-keys.ts'
import { type FeedAct, feedActOf } from './feed-keys.ts'
import { FeedSlide } from './feed-slide.tsx'
import { useFeed } from './use-feed.ts'
import './feed.css'

/** Items from the end at which the next page is asked for. */
const aheadItems = 3
/** The sound is the person's choice for the whole feed. */
const muted = createStore(true)

/** One film after the other: swipe, wheel, arrows, j and k. One plays at a time, and nothing is bought by itself. */
export function FeedPage() {
  const { t } = useLingui()
  const { items, complete, refusal, more } = useFeed()
  const [active, setActive] = useState(0)
  const scroller = useRef<HTMLDivElement>(null)
  const last = complete === true ? items.length : items.length - 1
  /** Where the last step leads: the next one begins there, also while the page is still on its way. */
  const wanted = useRef(0)
  const go = useCallback((index: number) => {
    wanted.current = index
    scroller.current?.children[index]?.scrollIntoView({ block: 'start' })
  }, [])
  useEffect(() => {
    if (complete === false && active >= items.length - aheadItems) more()
  }, [active, items.length, complete, more])
  const arrive = (index: number): void => {
    wanted.current = index
    setActive(index)
  }
  const title = t`Clips and shows`
  useEffect(() => {
    document.title = `${title} · Souk`
  }, [title])

  useFeedKeys((act) => {
    if (act === 'next') go(Math.min(wanted.current + 1, last))
    else if (act === 'before') go(Math.max(wanted.current - 1, 0))
    else if (act === 'mute') muted.change(!muted.read())
    else document.dispatchEvent(new CustomEvent('souk:feed-play'))
  })

  if (items.length === 0 && (complete !== null || refusal)) return <Nothing refusal={refusal} onAgain={more} />
  return (
    <main className="feed">
      <h1 className="sr-only">{title}</h1>
      <a className="round glass feed-home" href="/" aria-label={t`Back to the start page`} title={t`Back to the start page`}>
        <BackIcon />
      </a>
      <div className="feed-scroller" ref={scroller}>
        {items.map((item, index) => (
          <FeedSlide
            key={item.id}
            item={item}
            place={index === active ? 'active' : index === active + 1 ? 'next' : 'away'}
            muted={muted}
            onInSight={() => arrive(index)}
          />
        ))}
        {complete && <End onInSight={() => arrive(items.length)} onAgain={() => go(0)} />}
      </div>
      <Steps active={active} last={last} onStep={go} />
      <ToastRegion className="watch-toasts" />
    </main>
  )
}

function useFeedKeys(onAct: (act: FeedAct) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !keysOn.read() || document.querySelector('dialog[open]')) return
    const act = feedActOf(event, kindOfTarget(event.target))
    if (!act) return
    event.preventDefault()
    onAct(act)
  })
  useEffect(() => {
    const life = new AbortController()
    document.addEventListener('keydown', pressed, { signal: life.signal })
    return () => life.abort()
  }, [])
}

function Steps({ active, last, onStep }: { active: number; last: number; onStep: (index: number) => void }) {
  const { t } = useLingui()
  const step = (label: string, Sign: Icon, to: number) => (
    <button
      type="button"
      className="round glass"
      aria-label={label}
      title={label}
      disabled={to < 0 || to > last}
      onClick={() => onStep(to)}
    >
      <Sign />
    </button>
  )
  return (
    <nav className="feed-steps" aria-label={t`Films`}>
      {step(t`Film before`, UpIcon, active - 1)}
      {step(t`Next film`, DownIcon, active + 1)}
    </nav>
  )
}

function Nothing({ refusal, onAgain }: { refusal: Refusal | null; onAgain: () => void }) {
  const { t } = useLingui()
  return (
    <main className="home">
      {refusal ? (
        <EmptyState
          picture={<AlertIcon />}
          title={<Trans>The feed did not load</Trans>}
          action={
            <Button kind="main" onClick={onAgain}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {t(problemWords(refusal))}
        </EmptyState>
      ) : (
        <EmptyState picture={<CompassIcon />} title={<Trans>Nothing to see yet</Trans>} action={<ToHome />}>
          <Trans>Shows on air, clips and replays will be here.</Trans>
        </EmptyState>
      )}
    </main>
  )
}

function ToHome() {
  return (
    <a className="btn btn-main" href="/">
      <Trans>See what is on</Trans>
    </a>
  )
}

/** Where it ends it says so: nothing starts anew by itself. */
function End({ onInSight, onAgain }: { onInSight: () => void; onAgain: () => void }) {
  const place = useRef<HTMLElement>(null)
  const seen = useEffectEvent(onInSight)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen(), { threshold: 0.6 })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <section className="slide slide-end" ref={place}>
      <EmptyState picture={<CheckIcon />} title={<Trans>That was all</Trans>} action={<ToHome />}>
        <Trans>You have seen everything there is now.</Trans>{' '}
        <button type="button" className="link" onClick={onAgain}>
          <Trans>From the beginning</Trans>
        </button>
      </EmptyState>
    </section>
  )
}
