import { type ReactNode, type RefObject, useState } from 'react'
import type { Show } from '../../api/types.ts'
import { useIsCompact } from '../../kit/desk/narrow.ts'
import { CameraBar } from './camera/camera-bar.tsx'
import { CameraDialog } from './camera/camera-dialog.tsx'
import { SourceChoice } from './camera/source-choice.tsx'
import { type Camera, useCamera } from './camera/use-camera.ts'
import { EncoderDialog } from './encoder/encoder-dialog.tsx'
import { Preview } from './preview.tsx'
import type { Live } from './use-live-session.ts'

/** `rtmp`: an encoder, where WebRTC does not get through. */
type Source = 'camera' | 'encoder' | 'rtmp'

export interface Sending {
  camera: Camera
  /** Opens the set-up of one way to send. */
  choose: (source: Source) => void
  /** The set-ups, wherever the page puts them. */
  dialogs: ReactNode
}

/** The two ways a studio sends its picture. */
export function useSending(showId: string): Sending {
  const camera = useCamera(showId)
  const [source, setSource] = useState<Source | null>(null)
  const close = (): void => setSource(null)
  const dialogs = (
    <>
      <CameraDialog camera={camera} isOpen={source === 'camera'} onClose={close} onRtmp={() => setSource('rtmp')} />
      <EncoderDialog showId={showId} isOpen={source === 'encoder' || source === 'rtmp'} rtmpFirst={source === 'rtmp'} onClose={close} />
    </>
  )
  return { camera, choose: setSource, dialogs }
}

interface SentPictureProps {
  video: RefObject<HTMLVideoElement | null>
  show: Show
  live: Live
  sending: Sending
}

/** What viewers see, and what this page has to do with it. */
export function SentPicture({ video, show, live, sending: { camera, choose } }: SentPictureProps) {
  const isCompact = useIsCompact()
  const choice = <SourceChoice show={show} live={live} camera={camera} onChoose={choose} />
  return (
    <>
      <Preview video={video} show={show} live={live}>
        {!isCompact && choice}
      </Preview>
      {isCompact && choice}
      <CameraBar camera={camera} onSettings={() => choose('camera')} onRtmp={() => choose('rtmp')} />
    </>
  )
}
