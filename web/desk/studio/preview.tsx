import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode, RefObject } from 'react'
import type { Show } from '../../api/types.ts'
import { LiveBadge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { type PictureNotice, pictureNotice } from '../../live/player/picture-state.ts'
import type { Live } from './use-live-session.ts'

interface PreviewProps {
  video: RefObject<HTMLVideoElement | null>
  show: Show
  live: Live
  /** What can be done about a missing picture. */
  children: ReactNode
}

/** What viewers see, with their delay, without sound: the host's own voice must not come back. */
export function Preview({ video, show, live, children }: PreviewProps) {
  const { t } = useLingui()
  const notice = pictureNotice(live.phase, live.room.broadcast?.state ?? null, show.state)
  return (
    <section className="preview" data-theme="video" aria-label={t`What viewers see`}>
      <video
        ref={video}
        muted
        autoPlay
        playsInline
        disablePictureInPicture
        hidden={live.phase === 'connecting' || live.phase === 'no-picture'}
      />
      {live.room.broadcast?.state === 'live' && (
        <span className="preview-badge">
          <LiveBadge />
        </span>
      )}
      <div className="preview-notice" role="status">
        {notice && (
          <p>
            <Notice of={notice} />
          </p>
        )}
        {notice === 'needs-tap' && (
          <Button size="desk" onClick={live.nudge}>
            <Trans>Play the picture</Trans>
          </Button>
        )}
        {children}
      </div>
    </section>
  )
}

function Notice({ of }: { of: PictureNotice }) {
  switch (of) {
    case 'connecting':
      return <Trans>Connecting to the picture</Trans>
    case 'not-started':
      return <Trans>No picture yet. It appears here when your camera sends.</Trans>
    case 'host-away':
      return <Trans>The camera stopped sending. Viewers see that you will be back.</Trans>
    case 'ended':
      return <Trans>The broadcast is over.</Trans>
    case 'cancelled':
      return <Trans>The show was cancelled.</Trans>
    case 'blocked':
      return <Trans>This network lets no live picture through. Viewers are not affected.</Trans>
    case 'refused':
      return <Trans>Your account may not watch this show.</Trans>
    case 'full':
      return <Trans>All places for live viewers are taken. The show goes on.</Trans>
    case 'unreachable':
      return <Trans>Souk does not answer. Trying again.</Trans>
    case 'needs-tap':
      return <Trans>The browser waits for a tap.</Trans>
  }
}
