import { useLingui } from '@lingui/react/macro'
import { LiveBadge } from '../../kit/badge.tsx'
import { CloseIcon, EyeIcon } from '../../kit/icons.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { useNotice } from './use-notice.ts'
import { useViewerCount } from './viewer-count.ts'

export function WatchTop({ session }: { session: WatchSession }) {
  const { read } = useLanguage()
  const { t } = useLingui()
  const show = useStore(session.show)
  const room = useStore(session.room)
  const notice = useNotice(session)
  const count = useViewerCount(room.viewers)
  const onAir = notice === null || (room.broadcast?.state === 'live' && notice !== 'ended')
  return (
    <header className="watch-top">
      <div className="watch-bar-top">
        <div className="host-pill glass">
          <Portrait name={read(show.host.name)} pictureUrl={show.host.avatarUrl} />
          <span>
            <b className="ellipsis">
              <bdi>{read(show.host.name)}</bdi>
            </b>
            <small className="ellipsis">
              <bdi>{read(show.brand.name)}</bdi>
            </small>
          </span>
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
        {onAir && <LiveBadge />}
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
      {pictureUrl ? <img src={pictureUrl} alt="" /> : Array.from(name)[0]}
    </span>
  )
}
