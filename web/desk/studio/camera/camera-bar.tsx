import { Trans, useLingui } from '@lingui/react/macro'
import { IconButton } from '../../../kit/button.tsx'
import { CameraIcon, CameraOffIcon, MicIcon, MicOffIcon, SlidersIcon, StopIcon } from '../../../kit/icons.tsx'
import { LevelMeter } from './level-meter.tsx'
import { TroubleNote } from './trouble-note.tsx'
import type { Camera } from './use-camera.ts'

/** While this page's camera is on air: silence, cover, change, leave. */
export function CameraBar({ camera, onSettings, onRtmp }: { camera: Camera; onSettings: () => void; onRtmp: () => void }) {
  const { t } = useLingui()
  const { session, isMuted, isCovered, isSending, state, stream } = camera
  if (!isSending) return camera.trouble && state === 'ready' ? <TroubleNote trouble={camera.trouble} onRtmp={onRtmp} /> : null
  return (
    <div className="camera-bar" role="group" aria-label={t`Your camera`}>
      <IconButton
        icon={isMuted ? MicOffIcon : MicIcon}
        label={isMuted ? t`Turn the microphone on` : t`Mute the microphone`}
        aria-pressed={isMuted}
        onClick={() => session.mute(!isMuted)}
      />
      <IconButton
        icon={isCovered ? CameraOffIcon : CameraIcon}
        label={isCovered ? t`Show the picture` : t`Hide the picture`}
        aria-pressed={isCovered}
        onClick={() => session.cover(!isCovered)}
      />
      <IconButton icon={SlidersIcon} label={t`Choose camera and microphone`} onClick={onSettings} />
      <IconButton className="icon-btn camera-bar-stop" icon={StopIcon} label={t`Stop sending`} onClick={() => session.close()} />
      <span className="camera-bar-state" role="status">
        {state === 'returning' ? <Trans>Connecting again</Trans> : stream && <LevelMeter stream={stream} />}
      </span>
    </div>
  )
}
