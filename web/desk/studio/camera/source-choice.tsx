import { Trans } from '@lingui/react/macro'
import type { Show } from '../../../api/types.ts'
import { Button } from '../../../kit/button.tsx'
import { CameraIcon, SignalIcon } from '../../../kit/icons.tsx'
import type { Live } from '../use-live-session.ts'
import type { Camera } from './use-camera.ts'

const TAKES_PICTURE: readonly Show['state'][] = ['scheduled', 'live', 'stopped']

interface SourceChoiceProps {
  show: Show
  live: Live
  camera: Camera
  onChoose: (source: 'camera' | 'encoder') => void
}

/** Where no picture arrives: the two ways to send one. Of a show on air its room tells that first. */
export function SourceChoice({ show, live, camera, onChoose }: SourceChoiceProps) {
  const { known, broadcast } = live.room
  const mayFlow = broadcast?.state === 'live' || (show.state === 'live' && !known)
  if (mayFlow || camera.isSending || !TAKES_PICTURE.includes(show.state)) return null
  return (
    <div className="source-choice">
      <Button kind="main" size="desk" icon={CameraIcon} onClick={() => onChoose('camera')}>
        <Trans>Use this camera</Trans>
      </Button>
      <Button size="desk" icon={SignalIcon} onClick={() => onChoose('encoder')}>
        <Trans>Use an encoder</Trans>
      </Button>
    </div>
  )
}
