import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button } from '../../kit/button.tsx'
import { ListIcon, PlayFillIcon, PlayIcon, ReturnIcon, ShareIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import { productOf } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import { priceSpan } from '../buy/variants.ts'
import { Controls } from '../page/controls.tsx'
import { Extras, useExtras } from '../page/extras.tsx'
import { useIdle } from '../page/idle.ts'
import { Thumb } from '../page/pin-card.tsx'
import { Price } from '../page/price.tsx'
import { useShare } from '../page/share.ts'
import { WatchTop } from '../page/watch-top.tsx'
import { type Goods, GoodsInSight, GoodsSheets, useGoods } from '../replay/goods.tsx'
import { timeText } from '../replay/media-time.ts'
import { PlayControl, SoundToggle } from '../replay/replay-page.tsx'
import { Scrubber } from '../replay/scrubber.tsx'
import type { ClipSession } from './clip-session.ts'
import '../replay/replay.css'
import './clips.css'

const keySeconds = 5

/** A clip on a page of its own: what is shown in it can be bought in it. */
export function ClipPage({ session }: { session: ClipSession }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { clip } = session
  const goods = useGoods(session)
  const extras = useExtras(session, (act) => session.seekToSecond(session.position.read() + (act === 'on' ? keySeconds : -keySeconds)))
  const share = useShare(session, clip)
  useIdle()
  const title = read(clip.title)
  useEffect(() => {
    document.title = title
  }, [title])
  const scrubber = <Scrubber film={session} chapters={[]} knownSeconds={clip.durationSeconds} />
  return (
    <>
      <main className="watch replay clip">
        <WatchTop session={session} badge={<ClipBadge seconds={clip.durationSeconds} />} />
        <ClipNotice session={session} />
        <Controls session={session} onMore={extras.openMore}>
          {scrubber}
        </Controls>
        <div className="watch-below">
          <div className="watch-middle">
            <section className="clip-words">
              <h2>
                <bdi>{title}</bdi>
              </h2>
              <a href={`/shows/${clip.show.slug}`}>
                <Trans>To the show</Trans>
              </a>
              <ClipGoods goods={goods} productIds={clip.productIds} />
            </section>
            <div className="rail">
              <button type="button" onClick={share}>
                <span className="round glass">
                  <ShareIcon />
                </span>
                <span className="rail-label">
                  <Trans>Share</Trans>
                </span>
              </button>
            </div>
          </div>
          <GoodsInSight goods={goods} />
          <div className="film-row">
            <PlayControl session={session} />
            {scrubber}
            <SoundToggle session={session} />
            <button
              type="button"
              className="round glass"
              aria-label={t`In this show`}
              title={t`In this show`}
              onClick={() => goods.openLineup(true)}
            >
              <ListIcon />
            </button>
          </div>
        </div>
      </main>
      <GoodsSheets goods={goods} />
      <Extras session={session} extras={extras} />
      <ToastRegion className="watch-toasts" />
    </>
  )
}

export function ClipBadge({ seconds }: { seconds: number }) {
  const length = timeText(seconds)
  return (
    <span className="film-badge">
      <PlayFillIcon />
      <Trans context="badge of a short film with its length">
        Clip <span className="num">{length}</span>
      </Trans>
    </span>
  )
}

/** What is shown in the clip, where there is room to list it. */
function ClipGoods({ goods, productIds }: { goods: Goods; productIds: readonly string[] }) {
  const { read } = useLanguage()
  const products = productIds.flatMap((id) => productOf(goods.show, id) ?? [])
  if (products.length === 0) return null
  return (
    <div className="clip-goods">
      <h3>
        <Trans>In this clip</Trans>
      </h3>
      <ul>
        {products.map((product) => {
          const span = priceSpan(product, goods.stock)
          return (
            <li key={product.id}>
              <button type="button" onClick={() => goods.buy(product)}>
                <Thumb url={product.pictureUrl} />
                <b className="ellipsis">
                  <bdi>{read(product.title)}</bdi>
                </b>
                {span && <Price product={product} span={span} market={goods.show.market.code} />}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function ClipNotice({ session }: { session: ClipSession }) {
  const { t } = useLingui()
  const phase = useStore(session.phase)
  if (phase === 'unreachable') return <Box words={t`No connection. We keep trying.`} />
  if (phase === 'needs-tap' || phase === 'over') {
    const again = phase === 'over'
    const act = (): void => {
      if (again) session.seekToSecond(0)
      session.picture.play()
    }
    return (
      <Box words={again ? t`That was the clip.` : t`Your browser waits for a tap.`}>
        <Button kind="main" icon={again ? ReturnIcon : PlayIcon} onClick={act}>
          {again ? <Trans>Once more</Trans> : <Trans>Play</Trans>}
        </Button>
      </Box>
    )
  }
  return null
}

function Box({ words, children }: { words: string; children?: React.ReactNode }) {
  return (
    <div className="notice" role="status">
      <p>{words}</p>
      {children}
    </div>
  )
}
