/** Calls back for every frame before it is painted, so that what changes with it is painted with it. Returns the way to stop. */
export function followFrames(video: HTMLVideoElement, onFrame: (metadata: VideoFrameCallbackMetadata | null) => void): () => void {
  let handle = 0
  const next = (_now: number, metadata: VideoFrameCallbackMetadata): void => {
    handle = video.requestVideoFrameCallback(next)
    onFrame(metadata)
  }
  if (!('requestVideoFrameCallback' in video)) return followTime(video, onFrame)
  handle = video.requestVideoFrameCallback(next)
  return () => video.cancelVideoFrameCallback(handle)
}

function followTime(video: HTMLVideoElement, onFrame: (metadata: null) => void): () => void {
  let handle = 0
  let before = -1
  const next = (): void => {
    handle = requestAnimationFrame(next)
    if (video.currentTime === before) return
    before = video.currentTime
    onFrame(null)
  }
  handle = requestAnimationFrame(next)
  return () => cancelAnimationFrame(handle)
}
