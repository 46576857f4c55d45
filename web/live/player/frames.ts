/** RTP time of the frame being painted: told with the frame by Chromium and Safari, else by the newest packet the receiver played. */
function rtpOf(metadata: VideoFrameCallbackMetadata, receiver: RTCRtpReceiver | null): number | null {
  return metadata.rtpTimestamp ?? receiver?.getSynchronizationSources()[0]?.rtpTimestamp ?? null
}

/** Calls back for every frame before it is painted, so that what changes with it is painted with it. Returns the way to stop. */
export function followFrames(
  video: HTMLVideoElement,
  receiver: () => RTCRtpReceiver | null,
  onFrame: (rtp: number | null) => void,
): () => void {
  let handle = 0
  const next = (_now: number, metadata: VideoFrameCallbackMetadata): void => {
    handle = video.requestVideoFrameCallback(next)
    onFrame(rtpOf(metadata, receiver()))
  }
  if (!('requestVideoFrameCallback' in video)) return followTime(video, receiver, onFrame)
  handle = video.requestVideoFrameCallback(next)
  return () => video.cancelVideoFrameCallback(handle)
}

function followTime(video: HTMLVideoElement, receiver: () => RTCRtpReceiver | null, onFrame: (rtp: number | null) => void): () => void {
  let handle = 0
  let before = -1
  const next = (): void => {
    handle = requestAnimationFrame(next)
    if (video.currentTime === before) return
    before = video.currentTime
    onFrame(receiver()?.getSynchronizationSources()[0]?.rtpTimestamp ?? null)
  }
  handle = requestAnimationFrame(next)
  return () => cancelAnimationFrame(handle)
}
