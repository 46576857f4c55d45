import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ListIcon, MoreIcon, MutedIcon, ShareIcon, SoundIcon } from '../../kit/icons.tsx'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'
import { Composer } from './composer.tsx'
import { CaptionsControl } from './controls.tsx'
import { Reactions } from './reactions.tsx'
import { useShare } from './share.ts'
import { useNotice } from './use-notice.ts'

export function WatchBar({ session, onLineup }: { session: WatchSession; onLineup: () => void }) {
  const { t } = useLingui()
  const { lineup } = useStore(session.show)
  const notice = useNotice(session)
  const [writing, setWriting] = useState(false)
  const count = lineup.length
  const listLabel = t({ message: plural(count, { one: 'The product of this show', other: 'All # products of this show' }) })
  return (
    <footer className="watch-bar">
      <Composer session={session} onWriting={setWriting} />
      {!writing && (
        <>
          {notice === null && <Sound session={session} />}
          <CaptionsControl />
          <button type="button" className="round glass" aria-label={listLabel} title={listLabel} onClick={onLineup}>
            <ListIcon />
          </button>
        </>
      )}
    </footer>
  )
}

/** Shows start silent, as browsers demand. One tap brings the sound; the offer is a word until it was taken once. */
function Sound({ session }: { session: WatchSession }) {
  const { t } = useLingui()
  const muted = useStore(session.picture.muted)
  const [offered, setOffered] = useState(true)
  const change = (): void => {
    setOffered(false)
    session.picture.setMuted(!muted)
  }
  if (muted && offered) {
    return (
      <button type="button" className="sound-offer bar-sound" onClick={change}>
        <MutedIcon />
        <Trans context="button that turns the sound on">Sound</Trans>
      </button>
    )
  }
  const label = muted ? t`Turn the sound on` : t`Turn the sound off`
  return (
    <button type="button" className="round glass bar-sound" aria-label={label} title={label} onClick={change}>
      {muted ? <MutedIcon /> : <SoundIcon />}
    </button>
  )
}

/** Acts beside the talk, under the thumb. */
export function Rail({ session, onMore }: { session: WatchSession; onMore: () => void }) {
  const share = useShare(session)
  return (
    <div className="rail">
      <Reactions session={session} />
      <button type="button" onClick={share}>
        <span className="round glass">
          <ShareIcon />
        </span>
        <span className="rail-label">
          <Trans>Share</Trans>
        </span>
      </button>
      <button type="button" className="rail-more" onClick={onMore}>
        <span className="round glass">
          <MoreIcon />
        </span>
        <span className="rail-label">
          <Trans>More</Trans>
        </span>
      </button>
    </div>
  )
}
