import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { Icon } from '../../kit/icon.tsx'
import {
  CaptionsIcon,
  FullScreenIcon,
  LeaveFullScreenIcon,
  MoreIcon,
  MutedIcon,
  PauseIcon,
  PlayFillIcon,
  SmallPictureIcon,
  SoundIcon,
} from '../../kit/icons.tsx'
import type { PageSession } from '../../live/session/page-session.ts'
import { useStore } from '../../live/session/use-store.ts'
import { useStage } from './stage.ts'

interface ControlProps {
  icon: Icon
  label: string
  /** The single key that does the same. */
  hint?: string
  pressed?: boolean
  onPress: () => void
}

export function Control({ icon: Sign, label, hint, pressed, onPress }: ControlProps) {
  const title = hint ? `${label} (${hint})` : label
  return (
    <button type="button" className="round glass" aria-label={label} title={title} aria-pressed={pressed} onClick={onPress}>
      <Sign />
    </button>
  )
}

interface ControlsProps {
  session: PageSession
  onMore: () => void
  /** Stands between play and the others: a replay's scrubber. */
  children?: ReactNode
}

/** The row below a wide picture, and below every picture that fills the screen. */
export function Controls({ session, onMore, children }: ControlsProps) {
  const { t } = useLingui()
  const { picture } = session
  const paused = useStore(picture.paused)
  return (
    <div className="controls" role="group" aria-label={t`Picture`}>
      <Control
        icon={paused ? PlayFillIcon : PauseIcon}
        label={paused ? t`Play` : t`Pause`}
        hint="K"
        onPress={() => (paused ? picture.play() : picture.pause())}
      />
      <SoundControl session={session} />
      <div className="controls-middle">{children}</div>
      <CaptionsControl />
      <SmallControl />
      <FullControl />
      <Control icon={MoreIcon} label={t`More`} onPress={onMore} />
    </div>
  )
}

function SoundControl({ session: { picture } }: { session: PageSession }) {
  const { t } = useLingui()
  const muted = useStore(picture.muted)
  const volume = useStore(picture.volume)
  const [offered, setOffered] = useState(true)
  const percent = muted ? 0 : Math.round(volume * 100)
  const change = (): void => {
    setOffered(false)
    picture.setMuted(!muted)
  }
  if (muted && offered) {
    return (
      <button type="button" className="sound-offer" onClick={change}>
        <MutedIcon />
        <Trans context="button that turns the sound on">Sound</Trans>
      </button>
    )
  }
  return (
    <div className="controls-sound">
      <Control
        icon={muted ? MutedIcon : SoundIcon}
        label={muted ? t`Turn the sound on` : t`Turn the sound off`}
        hint="M"
        onPress={change}
      />
      <input
        type="range"
        dir="ltr"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-label={t`Volume`}
        onChange={(event) => picture.setVolume(Number(event.target.value) / 100)}
      />
    </div>
  )
}

export function CaptionsControl() {
  const { t } = useLingui()
  const { captions } = useStage()
  const shown = useStore(captions.shown)
  if (shown === null) return null
  return (
    <Control
      icon={CaptionsIcon}
      label={shown ? t`Hide captions` : t`Show captions`}
      hint="C"
      pressed={shown}
      onPress={() => captions.toggle()}
    />
  )
}

function SmallControl() {
  const { t } = useLingui()
  const { screen } = useStage()
  const small = useStore(screen.small)
  if (!screen.canShrink) return null
  const label = small ? t`Back into the page` : t`Picture in picture`
  return <Control icon={SmallPictureIcon} label={label} hint="P" pressed={small} onPress={() => void screen.toggleSmall()} />
}

function FullControl() {
  const { t } = useLingui()
  const { screen } = useStage()
  const full = useStore(screen.full)
  if (!screen.canFill) return null
  const label = full ? t`Leave full screen` : t`Full screen`
  return <Control icon={full ? LeaveFullScreenIcon : FullScreenIcon} label={label} hint="F" onPress={() => void screen.toggleFull()} />
}
