import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect } from 'react'
import type { Show } from '../../api/types.ts'
import { Badge } from '../../kit/badge.tsx'
import { BackIcon, CalendarIcon, CalendarPlusIcon, ShareIcon } from '../../kit/icons.tsx'
import { setLanguage, useLanguage } from '../../kit/language.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import type { Store } from '../../live/session/store.ts'
import { useStore } from '../../live/session/use-store.ts'
import { FollowChannel } from '../page/follow.tsx'
import { useShare } from '../page/share.ts'
import { Portrait } from '../page/watch-top.tsx'
import { CountdownBoxes } from './countdown-boxes.tsx'
import { LineupPreview } from './lineup-preview.tsx'
import { ReminderButton } from './reminder-button.tsx'

const ShowDrops = lazy(async () => ({ default: (await import('../drops/show-drops.tsx')).ShowDrops }))
const ShowClaims = lazy(async () => ({ default: (await import('../claims/show-claims.tsx')).ShowClaims }))

/** A show that is still to come, or was cancelled: when, who, what, and how to be told. */
export function ShowPage({ shown }: { shown: Store<Show> }) {
  const { t } = useLingui()
  const { read, language } = useLanguage()
  const show = useStore(shown)
  const share = useShare({ show: shown })
  const title = read(show.title)
  useEffect(() => {
    document.title = title
  }, [title])
  const other = language === 'ar' ? 'en' : 'ar'
  return (
    <main className="show-page">
      <Cover show={show} />
      <header className="show-top">
        <a className="round glass" href="/" aria-label={t`Back to the home page`} title={t`Back to the home page`}>
          <BackIcon />
        </a>
        <span className="show-top-end">
          <button type="button" className="round glass" lang={other} onClick={() => void setLanguage(other)}>
            {other === 'ar' ? 'ع' : 'EN'}
          </button>
          <button type="button" className="round glass" aria-label={t`Share`} title={t`Share`} onClick={share}>
            <ShareIcon />
          </button>
        </span>
      </header>
      <div className="show-body">
        <State show={show} />
        <h1>
          <bdi>{title}</bdi>
        </h1>
        <By show={show} />
        {show.state === 'scheduled' && <ToCome show={show} />}
        {show.description && <p className="show-about">{read(show.description)}</p>}
        {show.state === 'scheduled' && (
          <Suspense>
            <ShowDrops show={show} />
            <ShowClaims show={show} />
          </Suspense>
        )}
        {show.lineup.length > 0 && (
          <section>
            <div className="show-lineup-head">
              <h2>
                <Trans>In this show</Trans>
              </h2>
              <span>
                <Plural value={show.lineup.length} one="# product" other="# products" />
              </span>
              {show.market.taxIncluded && (
                <small>
                  <Trans>Prices include tax</Trans>
                </small>
              )}
            </div>
            <LineupPreview lineup={show.lineup} market={show.market.code} />
          </section>
        )}
      </div>
      <ToastRegion className="watch-toasts" />
    </main>
  )
}

function Cover({ show }: { show: Show }) {
  if (!show.coverUrl) return <div className="show-picture is-none" aria-hidden="true" />
  const sizes = show.covers.map(({ url, width }) => `${url} ${width}w`).join(', ')
  return (
    <div className="show-picture" aria-hidden="true">
      <img src={show.coverUrl} alt="" fetchPriority="high" {...(sizes ? { srcSet: sizes, sizes: 'min(100vw, 480px)' } : {})} />
    </div>
  )
}

/** The day and the minute, by the reader's own clock. */
function State({ show }: { show: Show }) {
  const { locale } = useLanguage()
  const when = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const date = when.format(new Date(show.startsAt))
  if (show.state === 'cancelled') {
    return (
      <p className="show-state">
        <Badge tone="danger">
          <Trans>This show was cancelled.</Trans>
        </Badge>
      </p>
    )
  }
  return (
    <p className="show-state">
      {show.state === 'draft' && (
        <Badge tone="warning">
          <Trans>Preview: only your team sees this.</Trans>
        </Badge>
      )}{' '}
      {show.visibility === 'practice' && (
        <Badge tone="warning">
          <Trans>Practice: only your team sees this.</Trans>
        </Badge>
      )}{' '}
      <span className="tag tag-accent">
        <CalendarIcon />
        <time dateTime={show.startsAt}>
          <Trans>{date}, your time</Trans>
        </time>
      </span>
    </p>
  )
}

function By({ show }: { show: Show }) {
  const { read } = useLanguage()
  const host = read(show.host.name)
  const brand = read(show.brand.name)
  return (
    <p className="show-by">
      <Portrait name={host} pictureUrl={show.host.avatarUrl} />
      <a href={`/channels/${show.brand.slug}`}>
        <Trans>
          <bdi>{host}</bdi>{' '}
          <span>
            from <bdi>{brand}</bdi>
          </span>
        </Trans>
      </a>
      <FollowChannel brand={show.brand} place={`/shows/${show.slug}`} />
    </p>
  )
}

function ToCome({ show }: { show: Show }) {
  const { language } = useLanguage()
  return (
    <>
      <CountdownBoxes startsAt={show.startsAt} />
      {show.visibility !== 'practice' && (
        <div className="show-acts">
          <ReminderButton slug={show.slug} />
          <a className="btn" href={`/shows/${show.slug}/calendar.ics?lang=${language}`}>
            <CalendarPlusIcon />
            <Trans>To the calendar</Trans>
          </a>
        </div>
      )}
    </>
  )
}
