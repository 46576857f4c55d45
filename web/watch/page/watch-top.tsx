import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { CloseIcon, EyeIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import type { PageSession } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import { useViewerCount } from './viewer-count.ts'

interface WatchTopProps {
  session: PageSession
  /** What the picture is: on air, a replay. Stands before the title. */
  badge: ReactNode
  /** What belongs to the host: following. */
  children?: ReactNode
}

export function WatchTop({ session, badge, children }: WatchTopProps) {
  const { read } = useLanguage()
  const { t } = useLingui()
  const show = useStore(session.show)
  const room = useStore(session.room)
  const count = useViewerCount(room.viewers)
  return (
    <header className="watch-top">
      <div className="watch-bar-top">
        <div className="host-pill glass">
          <Portrait name={read(show.host.name)} pictureUrl={show.host.avatarUrl} />
          <span className="host-words">
            <a className="host-link" href={`/creators/${show.host.id}`}>
              <b className="ellipsis">
                <bdi>{read(show.host.name)}</bdi>
              </b>
            </a>
            <small className="ellipsis">
              <bdi>{read(show.brand.name)}</bdi>
            </small>
          </span>
          {children}
        </div>
        {count && (
          <span className="viewers glass" role="img" aria-label={count.sentence}>
            <EyeIcon />
            <span className="num">{count.figure}</span>
          </span>
        )}
        <a className="round glass" href="/" aria-label={t`Leave the show`} title={t`Leave the show`}>
          <CloseIcon />
        </a>
      </div>
      <div className="watch-title">
        {badge}
        <h1 className="ellipsis">
          <bdi>{read(show.title)}</bdi>
        </h1>
      </div>
    </header>
  )
}

export function Portrait({ name, pictureUrl }: { name: string; pictureUrl: string | null }) {
  return (
    <span className="avatar" aria-hidden="true">
      {/* Apart from the text around it, whose direction it does not decide. */}
      {pictureUrl ? <img src={pictureUrl} alt="" /> : <bdi>{Array.from(name)[0]}</bdi>}
    </span>
  )
}
