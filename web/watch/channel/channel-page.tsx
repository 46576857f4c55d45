import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { components } from '../../api/schema.gen.ts'
import { EmptyState } from '../../kit/empty-state.tsx'
import { CalendarIcon, CalendarPlusIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import { HomeHead } from '../home/home-head.tsx'
import { LiveTile, PastTile, SoonRow } from '../home/show-tiles.tsx'
import { FollowChannel } from '../page/follow.tsx'

export type Channel = components['schemas']['Channel']

/** What a brand shows: now, soon, before. */
export function ChannelPage({ channel }: { channel: Channel }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const name = read(channel.name)
  useEffect(() => {
    document.title = `${name} · Souk`
  }, [name])
  const { live, upcoming, past } = channel
  return (
    <main className="home">
      <HomeHead />
      <header className="channel-head">
        <span className="channel-arch" aria-hidden="true">
          {Array.from(name)[0]}
        </span>
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <Acts channel={channel} />
      </header>
      {live.length > 0 && (
        <section className="home-live" aria-label={t`On air now`}>
          {live.map((show) => (
            <LiveTile key={show.id} show={show} />
          ))}
        </section>
      )}
      {upcoming.length > 0 && (
        <section>
          <h2>
            <Trans>Coming up</Trans>
          </h2>
          {upcoming.map((show) => (
            <SoonRow key={show.id} show={show} />
          ))}
        </section>
      )}
      {past.length > 0 && (
        <section>
          <h2>
            <Trans>Before</Trans>
          </h2>
          <div className="channel-past">
            {past.map((show) => (
              <PastTile key={show.id} show={show} />
            ))}
          </div>
        </section>
      )}
      {live.length + upcoming.length + past.length === 0 && (
        <EmptyState picture={<CalendarIcon />} title={<Trans>Nothing is planned yet</Trans>}>
          <Trans>Subscribe to the calendar, and the next show is in it.</Trans>
        </EmptyState>
      )}
      <ToastRegion className="watch-toasts" />
    </main>
  )
}

/** A calendar that follows by itself, where the device has one; else the file. */
function Acts({ channel }: { channel: Channel }) {
  const { language } = useLanguage()
  const path = `/channels/${channel.slug}/calendar.ics?lang=${language}`
  return (
    <div className="channel-acts">
      <FollowChannel brand={channel} place={`/channels/${channel.slug}`} />
      <a className="btn" href={`webcal://${location.host}${path}`}>
        <CalendarPlusIcon />
        <Trans>Subscribe to the calendar</Trans>
      </a>
      <a className="btn btn-quiet" href={path}>
        <Trans>Calendar as a file</Trans>
      </a>
    </div>
  )
}
