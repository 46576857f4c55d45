import type { HlsPicture, HlsSource } from './hls-picture.ts'

interface DatedVideo extends HTMLVideoElement {
  /** Safari: the date of time zero. */
  getStartDate?(): Date
}

/**
 * Safari plays HLS itself, low latency and AirPlay included, and an iPhone plays nothing else well. Others that claim to play it do so without
 * telling dates, so they get hls.js. Untested: no Safari was at hand.
 */
export function prefersNativeHls(video: HTMLVideoElement): boolean {
  return video.canPlayType('application/vnd.apple.mpegurl') !== '' && 'getStartDate' in video
}

/** Plays HLS by the browser's own player. */
export function playNatively(video: DatedVideo, source: HlsSource): HlsPicture {
  const life = new AbortController()
  const { signal } = life
  const startDate = (): number | null => {
    const at = video.getStartDate?.().getTime() ?? Number.NaN
    return Number.isNaN(at) ? null : at
  }
  video.addEventListener('error', () => source.onFault(video.error?.code === MediaError.MEDIA_ERR_NETWORK ? 'unreachable' : 'broken'), {
    signal,
  })
  video.addEventListener('durationchange', () => source.onLength?.(), { signal })
  video.src = source.withGrant?.(source.address) ?? source.address
  return {
    dateOf(mediaTime) {
      const at = startDate()
      return at === null ? null : at + mediaTime * 1000
    },
    timeOf(date) {
      const at = startDate()
      return at === null ? null : (date - at) / 1000
    },
    toNow() {
      const { seekable } = video
      if (seekable.length > 0) video.currentTime = Math.max(0, seekable.end(seekable.length - 1) - 1)
    },
    close() {
      life.abort()
      video.removeAttribute('src')
      video.load()
    },
  }
}
