import { useEffect } from 'react'
import type { components } from '../../api/schema.gen.ts'
import { useLanguage } from '../../kit/language.ts'
import { ToastRegion } from '../../kit/toast.tsx'
import { HomeHead } from '../home/home-head.tsx'
import { FollowHost } from '../page/follow.tsx'
import { ShowSections } from './show-sections.tsx'

export type Creator = components['schemas']['Creator']

/** Who hosts: a portrait, some words, and their shows. */
export function CreatorPage({ creator }: { creator: Creator }) {
  const { read } = useLanguage()
  const { id, avatarUrl, avatarAlt, bio, live, upcoming, past } = creator
  const name = read(creator.name)
  const words = bio ? read(bio) : ''
  useEffect(() => {
    document.title = `${name} · Souk`
  }, [name])
  return (
    <main className="home is-wide">
      <HomeHead />
      <header className="channel-head">
        {avatarUrl ? (
          <img className="creator-portrait" src={avatarUrl} alt={avatarAlt ? read(avatarAlt) : ''} width={88} height={88} />
        ) : (
          <span className="channel-arch" aria-hidden="true">
            {Array.from(name)[0]}
          </span>
        )}
        <h1>
          <bdi>{name}</bdi>
        </h1>
        {words && (
          <p className="creator-words" dir="auto">
            {words}
          </p>
        )}
        <div className="channel-acts">
          <FollowHost host={creator} place={`/creators/${id}`} />
        </div>
      </header>
      <ShowSections live={live} upcoming={upcoming} past={past} advice={null} />
      <ToastRegion className="watch-toasts" />
    </main>
  )
}
