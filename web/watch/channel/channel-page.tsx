import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { components } from '../../api/schema.gen.ts'
import { CalendarPlusIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import { HomeHead } from '../home/home-head.tsx'
import { FollowChannel } from '../page/follow.tsx'
import { BrandGoods } from './brand-goods.tsx'
import { NewsSwitch } from './news-switch.tsx'
import { ShowSections } from './show-sections.tsx'

export type Channel = components['schemas']['Channel']

/** What a brand shows: now, soon, before. */
export function ChannelPage({ channel }: { channel: Channel }) {
  const { read } = useLanguage()
  const name = read(channel.name)
  useEffect(() => {
    document.title = `${name} · Souk`
  }, [name])
  const { live, upcoming, past } = channel
  return (
    <main className="home is-wide">
      <HomeHead />
      <header className="channel-head">
        {channel.portraitUrl ? (
          <img
            className="creator-portrait"
            src={channel.portraitUrl}
            alt={channel.portraitAlt ? read(channel.portraitAlt) : ''}
            width={96}
            height={112}
          />
        ) : (
          <span className="channel-arch" aria-hidden="true">
            {Array.from(name)[0]}
          </span>
        )}
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <Acts channel={channel} />
        <NewsSwitch brand={channel} />
      </header>
      <ShowSections {...{ live, upcoming, past }} advice={<Trans>Subscribe to the calendar, and the next show is in it.</Trans>} />
      <BrandGoods slug={channel.slug} />
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
