import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { LiveBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { FullScreenIcon, LeaveFullScreenIcon, MutedIcon, OutIcon, PauseIcon, PlayFillIcon, PlayIcon, SoundIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { Amount } from '../../kit/money.tsx'
import { Stock } from '../../kit/stock.tsx'
import { productOf } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { availableOfAll, priceSpan } from '../buy/variants.ts'
import { Control } from '../page/controls.tsx'
import { useStage } from '../page/stage.ts'
import { useNotice } from '../page/use-notice.ts'
import { Elsewhere } from './elsewhere.tsx'
import type { HostPage } from './messages.ts'

interface EmbedPageProps {
  session: WatchSession
  host: HostPage
}

/** Small and calm: the picture, its product, and one way in. Buying opens the show itself, where its address can be seen. */
export function EmbedPage({ session, host }: EmbedPageProps) {
  const { read } = useLanguage()
  const show = useStore(session.show)
  const notice = useNotice(session)
  const address = `/shows/${show.slug}`
  const title = read(show.title)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <main className="embed">
      <header className="embed-top">
        {notice === null && <LiveBadge />}
        <a className="embed-title" href={address} target="_blank" rel="noopener" onClick={() => host.say('show-clicked')}>
          <bdi className="ellipsis">{title}</bdi>
          <OutIcon />
        </a>
      </header>
      <EmbedNotice session={session} />
      <div className="embed-below">
        <EmbedPin session={session} host={host} />
        <EmbedBar session={session} />
      </div>
    </main>
  )
}

function EmbedNotice({ session }: { session: WatchSession }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const notice = useNotice(session)
  const show = useStore(session.show)
  const { broadcast } = useStore(session.room)
  const replayReady = useStore(session.replayReady)
  if (notice === null || notice === 'paused') return null
  if (notice === 'needs-tap') {
    return (
      <div className="embed-notice">
        <Button kind="main" icon={PlayIcon} onClick={() => session.player.nudge()}>
          <Trans>Play</Trans>
        </Button>
      </div>
    )
  }
  // Restricted while it played.
  if (notice === 'refused') return <Elsewhere why="refused" />
  const host = read(show.host.name)
  const words: Partial<Record<typeof notice, string>> = {
    connecting: t`Connecting…`,
    'not-started': t`The show has not begun.`,
    ended: broadcast?.reason === 'stopped-by-operator' ? t`The platform stopped this broadcast.` : t`The show has ended.`,
    cancelled: t`This show was cancelled.`,
    stopped: t`${host} paused the show.`,
    'host-away': t`${host} is away for a moment.`,
    offline: t`You are offline.`,
    blocked: t`Your network lets no live video through.`,
    full: t`Every place is taken right now.`,
  }
  return (
    <div className={notice === 'connecting' ? 'embed-notice is-quiet' : 'embed-notice'} role="status">
      <p>{words[notice] ?? t`No picture right now. We keep trying.`}</p>
      {notice === 'ended' && replayReady && (
        <a className="btn btn-main" href={`/shows/${show.slug}`} target="_blank" rel="noopener">
          <PlayIcon />
          <Trans>Watch it again</Trans>
        </a>
      )}
    </div>
  )
}

function EmbedPin({ session, host }: EmbedPageProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const show = useStore(session.show)
  const { stock } = useStore(session.room)
  const pin = useStore(session.pin)
  const product = pin?.productId ? productOf(show, pin.productId) : undefined
  if (!product) return null
  const title = read(product.title)
  const span = priceSpan(product, stock)
  const available = availableOfAll(product, stock)
  return (
    <article className="embed-pin" aria-label={t`Pinned product`} data-product={product.id}>
      <span className="thumb">{product.pictureUrl && <img src={product.pictureUrl} alt="" />}</span>
      <div className="embed-pin-words">
        <h2 className="ellipsis">
          <bdi>{title}</bdi>
        </h2>
        <p>
          {span && <Amount of={span.lowest.price} short />}{' '}
          <small>
            <Stock available={available} />
          </small>
        </p>
      </div>
      {available > 0 && (
        <a
          className="btn btn-main"
          href={`/shows/${show.slug}?buy=${encodeURIComponent(product.id)}`}
          target="_blank"
          rel="noopener"
          aria-label={t`Buy ${title}`}
          onClick={() => host.say('pinned-product-clicked', { productId: product.id, title: product.title })}
        >
          <Trans context="button on a product">Buy</Trans>
        </a>
      )}
    </article>
  )
}

function EmbedBar({ session: { picture } }: { session: WatchSession }) {
  const { t } = useLingui()
  const { screen } = useStage()
  const paused = useStore(picture.paused)
  const muted = useStore(picture.muted)
  const full = useStore(screen.full)
  return (
    <div className="embed-bar" role="group" aria-label={t`Picture`}>
      <Control
        icon={paused ? PlayFillIcon : PauseIcon}
        label={paused ? t`Play` : t`Pause`}
        onPress={() => (paused ? picture.play() : picture.pause())}
      />
      <Control
        icon={muted ? MutedIcon : SoundIcon}
        label={muted ? t`Turn the sound on` : t`Turn the sound off`}
        onPress={() => picture.setMuted(!muted)}
      />
      <span className="embed-gap" />
      {screen.canFill && (
        <Control
          icon={full ? LeaveFullScreenIcon : FullScreenIcon}
          label={full ? t`Leave full screen` : t`Full screen`}
          onPress={() => void screen.toggleFull()}
        />
      )}
    </div>
  )
}
