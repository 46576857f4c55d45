import { useEffect } from 'react'

const everyMilliseconds = 10_000
const widthPixels = 480
const quality = 0.8

/** Sends what this studio sees as the show's newest still, now and then: the server decodes no video. */
export function useStills(findVideo: () => HTMLVideoElement | null, showId: string, onAir: boolean): void {
  useEffect(() => {
    if (!onAir) return
    const timer = setInterval(() => void sendStill(findVideo(), showId).catch(() => undefined), everyMilliseconds)
    return () => clearInterval(timer)
  }, [findVideo, showId, onAir])
}

async function sendStill(video: HTMLVideoElement | null, showId: string): Promise<void> {
  if (!video || video.videoWidth === 0 || video.readyState < video.HAVE_CURRENT_DATA || document.hidden) return
  const canvas = document.createElement('canvas')
  canvas.width = widthPixels
  canvas.height = Math.round((widthPixels * video.videoHeight) / video.videoWidth)
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height)
  const still = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  if (!still) return
  await fetch(`/api/studio/shows/${showId}/thumbnail`, { method: 'PUT', headers: { 'content-type': 'image/jpeg' }, body: still })
}
