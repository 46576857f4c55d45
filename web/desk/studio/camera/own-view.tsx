import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'

/** The camera as the person sees themselves: without sound, and turned round like a mirror if they like. */
export function OwnView({ stream, isMirrored }: { stream: MediaStream | null; isMirrored: boolean }) {
  const { t } = useLingui()
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  return (
    <video
      ref={video}
      className={isMirrored ? 'own-view is-mirrored' : 'own-view'}
      aria-label={t`Your camera`}
      muted
      autoPlay
      playsInline
      disablePictureInPicture
    />
  )
}
