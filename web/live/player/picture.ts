import { createStore, type Store } from '../session/store.ts'

/** What the person does with the picture and its sound; the same on air and in a replay. */
export interface Picture {
  readonly muted: Store<boolean>
  /** 0 to 1. */
  readonly volume: Store<number>
  /** The person stopped it, or their device did. */
  readonly paused: Store<boolean>
  setMuted(muted: boolean): void
  setVolume(volume: number): void
  play(): void
  pause(): void
  /** New media was put in: play it, unless the person paused. */
  begin(): void
  close(): void
}

interface PictureOptions {
  /** Called before the picture goes on after a pause. */
  toNow(): void
  onNeedsTap(): void
}

const settleMilliseconds = 1500

export function createPicture(video: HTMLVideoElement, { toNow, onNeedsTap }: PictureOptions): Picture {
  const muted = createStore(true)
  const volume = createStore(video.volume)
  const paused = createStore(false)
  const life = new AbortController()
  const { signal } = life
  let begunAt = 0

  const start = (): void => {
    video.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') onNeedsTap()
    })
  }
  const setMuted = (next: boolean): void => {
    video.muted = next
    muted.change(next)
    if (!paused.read()) start()
  }

  // Headphones taken out, the pause in the picture's own window: that is the person, too. A change of media is not.
  const stopped = (): void => {
    if (!video.ended && performance.now() - begunAt > settleMilliseconds) paused.change(true)
  }
  video.addEventListener('pause', stopped, { signal })
  video.addEventListener('play', () => paused.change(false), { signal })
  video.addEventListener(
    'volumechange',
    () => {
      muted.change(video.muted)
      volume.change(video.volume)
    },
    { signal },
  )

  return {
    muted,
    volume,
    paused,
    setMuted,
    setVolume(next) {
      video.volume = Math.min(1, Math.max(0, next))
      setMuted(video.volume === 0)
    },
    play() {
      if (paused.read()) toNow()
      paused.change(false)
      start()
    },
    pause() {
      paused.change(true)
      video.pause()
    },
    begin() {
      begunAt = performance.now()
      if (!paused.read()) start()
    },
    close: () => life.abort(),
  }
}
