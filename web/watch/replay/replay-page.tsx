import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import {
  BackIcon,
  DownloadIcon,
  ListIcon,
  MutedIcon,
  NextIcon,
  PauseIcon,
  PlayFillIcon,
  PlayIcon,
  ReturnIcon,
  ShareIcon,
  SoundIcon,
} from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import type { PageSession } from '../../live/session/page-session.ts'
import type { ReplaySession } from '../../live/session/replay-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import { Control, Controls } from '../page/controls.tsx'
import { Extras, useExtras } from '../page/extras.tsx'
import { useIdle } from '../page/idle.ts'
import { useShare } from '../page/share.ts'
import { WatchTop } from '../page/watch-top.tsx'
import { ChapterList, ChapterSheet } from './chapter-list.tsx'
import { CutTool } from './cut-tool.tsx'
import { GoodsInSight, GoodsSheets, useGoods } from './goods.tsx'
import { nextStart, previousStart } from './media-time.ts'
import { PastTalk } from './past-talk.tsx'
import type { Replay, ReplayChapter } from './replay-types.ts'
import { type Film, Scrubber } from './scrubber.tsx'
import './replay.css'

const keySeconds = 10

/** A show that is over, from its beginning: chapters by product, each card at its frame, bought at today's price. */
export function ReplayPage({ session, replay }: { session: ReplaySession; replay: Replay }) {
  const { read } = useLanguage()
  const show = useStore(session.show)
  const goods = useGoods(session)
  const [chaptersOpen, setChaptersOpen] = useState(false)
  const extras = useExtras(session, (act) => session.seekToSecond(session.position.read() + (act === 'on' ? keySeconds : -keySeconds)))
  useIdle()
  const { chapters, durationSeconds } = replay
  const title = read(show.title)
  useEffect(() => {
    document.title = title
  }, [title])
  const scrubber = <Scrubber film={session} chapters={chapters} knownSeconds={durationSeconds} />
  return (
    <>
      <main className="watch replay">
        <WatchTop session={session} badge={<ReplayBadge />} />
        <ReplayNotice session={session} />
        <Controls session={session} onMore={extras.openMore}>
          {scrubber}
        </Controls>
        <div className="watch-below">
          <div className="watch-middle">
            <div className="film-side">
              <section className="chapters-panel">
                <h2>
                  <Trans>What was shown</Trans>
                </h2>
                <ChapterList film={session} chapters={chapters} />
              </section>
              <PastTalk talk={session.talk} />
            </div>
            <FilmRail session={session} replay={replay} />
          </div>
          <GoodsInSight goods={goods} />
          <div className="film-row">
            <PlayControl session={session} />
            {scrubber}
          </div>
          <ChapterSteps session={session} film={session} chapters={chapters} onOpen={() => setChaptersOpen(true)} />
        </div>
      </main>
      {chaptersOpen && <ChapterSheet film={session} chapters={chapters} onClose={() => setChaptersOpen(false)} />}
      <GoodsSheets goods={goods} />
      <Extras session={session} extras={extras} />
      <ToastRegion className="watch-toasts" />
    </>
  )
}

function ReplayBadge() {
  return (
    <span className="film-badge">
      <ReturnIcon />
      <Trans context="badge of a show that is seen again">Replay</Trans>
    </span>
  )
}

export function PlayControl({ session: { picture } }: { session: PageSession }) {
  const { t } = useLingui()
  const paused = useStore(picture.paused)
  return (
    <Control
      icon={paused ? PlayFillIcon : PauseIcon}
      label={paused ? t`Play` : t`Pause`}
      onPress={() => (paused ? picture.play() : picture.pause())}
    />
  )
}

/** A wide page has it in the row below the picture. */
export function SoundToggle({ session: { picture } }: { session: PageSession }) {
  const { t } = useLingui()
  const muted = useStore(picture.muted)
  const label = muted ? t`Turn the sound on` : t`Turn the sound off`
  return (
    <button type="button" className="round glass film-sound" aria-label={label} title={label} onClick={() => picture.setMuted(!muted)}>
      {muted ? <MutedIcon /> : <SoundIcon />}
    </button>
  )
}

/** Swiping a scrubber is never the only way: buttons go from chapter to chapter. */
interface ChapterStepsProps {
  session: PageSession
  film: Film
  chapters: readonly ReplayChapter[]
  onOpen: () => void
}

function ChapterSteps({ session, film, chapters, onOpen }: ChapterStepsProps) {
  const { t } = useLingui()
  const position = useStore(film.position)
  const next = nextStart(chapters, position)
  return (
    <footer className="watch-bar film-bar">
      {/* Media time runs from left to right, and so do the steps. */}
      <div className="film-steps" dir="ltr">
        <button
          type="button"
          className="round glass"
          aria-label={t`Chapter before`}
          title={t`Chapter before`}
          onClick={() => film.seekToSecond(previousStart(chapters, position))}
        >
          <BackIcon />
        </button>
        <button
          type="button"
          className="round glass"
          aria-label={t`Next chapter`}
          title={t`Next chapter`}
          disabled={next === null}
          onClick={() => next !== null && film.seekToSecond(next)}
        >
          <NextIcon />
        </button>
      </div>
      <SoundToggle session={session} />
      <button type="button" className="film-chapters glass" onClick={onOpen}>
        <ListIcon />
        <Trans>What was shown</Trans>
      </button>
    </footer>
  )
}

function FilmRail({ session, replay }: { session: ReplaySession; replay: Replay }) {
  const { mp4Url: downloadUrl, mayCut } = replay
  const share = useShare(session)
  return (
    <div className="rail">
      {mayCut && <CutTool session={session} replay={replay} />}
      {downloadUrl && (
        <a href={`${downloadUrl}?download`} className="rail-link">
          <span className="round glass">
            <DownloadIcon />
          </span>
          <span className="rail-label">
            <Trans context="button that saves a film">Save</Trans>
          </span>
        </a>
      )}
      <button type="button" onClick={share}>
        <span className="round glass">
          <ShareIcon />
        </span>
        <span className="rail-label">
          <Trans>Share</Trans>
        </span>
      </button>
    </div>
  )
}

function ReplayNotice({ session }: { session: ReplaySession }) {
  const { t } = useLingui()
  const phase = useStore(session.phase)
  const box = (words: string, action?: React.ReactNode, quiet = false) => (
    <div className={quiet ? 'notice notice-quiet' : 'notice'} role="status">
      <p>{words}</p>
      {action}
    </div>
  )
  switch (phase) {
    case 'playing':
      return null
    case 'loading':
    case 'waiting':
      return box(t`Loading…`, undefined, true)
    case 'unreachable':
      return box(t`No connection. We keep trying.`)
    case 'needs-tap':
      return box(
        t`Your browser waits for a tap.`,
        <Button kind="main" icon={PlayIcon} onClick={() => session.picture.play()}>
          <Trans>Play</Trans>
        </Button>,
      )
    case 'over':
      return box(
        t`That was the whole show.`,
        <Button
          kind="main"
          icon={ReturnIcon}
          onClick={() => {
            session.seekToSecond(0)
            session.picture.play()
          }}
        >
          <Trans>From the beginning</Trans>
        </Button>,
      )
  }
}
