import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { LiveBadge } from '../../kit/badge.tsx'
import { EyeIcon, ListIcon, MutedIcon, PlayIcon, ReturnIcon, ShareIcon, SoundIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { PageSession } from '../../live/session/page-session.ts'
import type { Store } from '../../live/session/store.ts'
import { useStore } from '../../live/session/use-store.ts'
import { ClipBadge } from '../clips/clip-page.tsx'
import { ClipSession } from '../clips/clip-session.ts'
import { useShare } from '../page/share.ts'
import { useViewerCount } from '../page/viewer-count.ts'
import { Portrait } from '../page/watch-top.tsx'
import { GoodsInSight, GoodsSheets, useGoods } from '../replay/goods.tsx'
import type { FeedItem } from '../replay/replay-types.ts'
import { openItem } from './open-item.ts'

interface FeedSlideProps {
  item: FeedItem
  /** The next one is made ready as far as it costs little; the others are pictures. */
  place: 'active' | 'next' | 'away'
  muted: Store<boolean>
  onInSight: () => void
}

const showOf = (item: FeedItem) => (item.kind === 'clip' ? item.clip.show : item.show)

export function FeedSlide({ item, place, muted, onInSight }: FeedSlideProps) {
  const { read } = useLanguage()
  const slide = useRef<HTMLElement>(null)
  const show = showOf(item)
  const title = read(item.kind === 'clip' ? item.clip.title : show.title)
  const poster = item.kind === 'clip' ? item.clip.posterUrl : show.coverUrl
  const seen = useEffectEvent(onInSight)
  useEffect(() => {
    if (!slide.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && seen(), { threshold: 0.6 })
    observer.observe(slide.current)
    return () => observer.disconnect()
  }, [])
  const playing = place === 'active' || (place === 'next' && item.kind === 'clip')
  return (
    <article className="slide" ref={slide} aria-label={title} data-kind={item.kind} data-place={place}>
      {poster && <img className="slide-poster" src={poster} alt="" loading={place === 'away' ? 'lazy' : 'eager'} />}
      {playing && <Playing item={item} active={place === 'active'} muted={muted} />}
      <div className="slide-top">
        <Kind item={item} />
        {item.promoted && (
          <span className="film-badge">
            <Trans context="mark of what somebody paid for to be seen">Promoted</Trans>
          </span>
        )}
      </div>
      {!playing && <Words item={item} />}
    </article>
  )
}

function Kind({ item }: { item: FeedItem }) {
  const count = useViewerCount(item.kind === 'live' ? item.show.viewers : 0)
  if (item.kind === 'clip') return <ClipBadge seconds={item.clip.durationSeconds} />
  if (item.kind === 'replay') {
    return (
      <span className="film-badge">
        <ReturnIcon />
        <Trans context="badge of a show that is seen again">Replay</Trans>
      </span>
    )
  }
  return (
    <>
      <LiveBadge />
      {count && (
        <span className="pill" role="img" aria-label={count.sentence}>
          <EyeIcon />
          <span className="num">{count.figure}</span>
        </span>
      )}
    </>
  )
}

function Words({ item }: { item: FeedItem }) {
  const { read } = useLanguage()
  const show = showOf(item)
  const address = item.kind === 'clip' ? item.clip.pageUrl : `/shows/${show.slug}`
  return (
    <div className="slide-words">
      <span className="slide-by">
        <Portrait name={read(show.host.name)} pictureUrl={show.host.avatarUrl} />
        <span>
          <bdi>{read(show.host.name)}</bdi> · <bdi>{read(show.brand.name)}</bdi>
        </span>
      </span>
      <h2>
        <a href={address}>
          <bdi>{read(item.kind === 'clip' ? item.clip.title : show.title)}</bdi>
        </a>
      </h2>
    </div>
  )
}

/** Picture and goods of a slide that plays, or is about to. Leaving the slide ends both. */
function Playing({ item, active, muted }: { item: FeedItem; active: boolean; muted: Store<boolean> }) {
  const video = useRef<HTMLVideoElement>(null)
  const [session, setSession] = useState<PageSession | null>(null)
  useEffect(() => {
    const element = video.current
    if (!element) return
    let opened: PageSession | null = null
    let left = false
    void openItem(item, element).then((made) => {
      opened = made
      if (left) made?.close()
      else setSession(made)
    })
    return () => {
      left = true
      opened?.close()
    }
  }, [item])
  return (
    <>
      <video ref={video} className="slide-video" muted playsInline loop={item.kind === 'clip'} aria-hidden="true" />
      <div className="slide-below">
        {session ? <Over item={item} session={session} active={active} muted={muted} /> : <Words item={item} />}
      </div>
    </>
  )
}

function Over({ item, session, active, muted }: { item: FeedItem; session: PageSession; active: boolean; muted: Store<boolean> }) {
  const { t } = useLingui()
  const goods = useGoods(session)
  const silent = useStore(muted)
  const paused = useStore(session.picture.paused)
  const share = useShare(session, item.kind === 'clip' ? item.clip : undefined)
  const { picture } = session
  useEffect(() => {
    if (!active) return
    if (session instanceof ClipSession) session.play()
    const toggle = (): void => (picture.paused.read() ? picture.play() : picture.pause())
    document.addEventListener('souk:feed-play', toggle)
    return () => {
      document.removeEventListener('souk:feed-play', toggle)
      // The one after the one in sight stays made ready: it must not go on below it.
      picture.pause()
    }
  }, [active, session, picture])
  useEffect(() => {
    if (active) picture.setMuted(silent)
  }, [active, silent, picture])
  return (
    <>
      {active && (
        <button
          type="button"
          className="slide-tap"
          aria-label={paused ? t`Play` : t`Pause`}
          onClick={() => (paused ? picture.play() : picture.pause())}
        >
          {paused && (
            <span className="round glass">
              <PlayIcon />
            </span>
          )}
        </button>
      )}
      <div className="slide-middle">
        <Words item={item} />
        <div className="rail">
          <Act label={silent ? t`Sound` : t`Silence`} onPress={() => muted.change(!silent)} sign={silent ? <MutedIcon /> : <SoundIcon />} />
          <Act label={t`Goods`} onPress={() => goods.openLineup(true)} sign={<ListIcon />} />
          <Act label={t`Share`} onPress={share} sign={<ShareIcon />} />
        </div>
      </div>
      <GoodsInSight goods={goods} />
      <GoodsSheets goods={goods} />
    </>
  )
}

function Act({ label, sign, onPress }: { label: string; sign: React.ReactNode; onPress: () => void }) {
  return (
    <button type="button" onClick={onPress}>
      <span className="round glass">{sign}</span>
      <span className="rail-label">{label}</span>
    </button>
  )
}
