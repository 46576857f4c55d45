import { backOffMilliseconds } from '../session/back-off.ts'
import type { GrantKeeper } from '../session/grants.ts'
import { createStore } from '../session/store.ts'
import { followFrames } from './frames.ts'
import type { HlsPicture } from './hls-picture.ts'
import { hlsPlayerFor } from './open-hls.ts'

export type ReplayPhase = 'loading' | 'playing' | 'waiting' | 'over' | 'unreachable' | 'needs-tap'

interface ReplayPlayerOptions {
  video: HTMLVideoElement
  address: string
  grants: GrantKeeper
  /** The date of the frame being painted, in milliseconds. */
  onFrame(date: number): void
  /** The frame in sight is not the one that follows: the beginning, and every jump. */
  onSeek(): void
}

/** Plays a recording by HLS. It starts where it was when the connection broke. */
export class ReplayPlayer {
  readonly phase = createStore<ReplayPhase>('loading')
  readonly duration = createStore(0)
  readonly position = createStore(0)
  readonly #options: ReplayPlayerOptions
  readonly #life = new AbortController()
  #picture: HlsPicture | null = null
  #attempt = 0
  #jumped = true
  #wanted: number | null = null

  constructor(options: ReplayPlayerOptions) {
    this.#options = options
    const { video } = options
    const { signal } = this.#life
    const stopFollowing = followFrames(video, (metadata) => this.#framed(metadata?.mediaTime ?? video.currentTime))
    signal.addEventListener('abort', stopFollowing)
    const tell = (): void => this.position.change(video.currentTime)
    video.addEventListener('timeupdate', tell, { signal })
    video.addEventListener('seeking', tell, { signal })
    video.addEventListener('seeked', () => this.#jump(), { signal })
    video.addEventListener('waiting', () => this.phase.change('waiting'), { signal })
    video.addEventListener('playing', () => this.phase.change('playing'), { signal })
    video.addEventListener('ended', () => this.phase.change('over'), { signal })
    video.addEventListener('durationchange', () => this.#measure(), { signal })
    void this.#start()
  }

  date(): number | null {
    return this.#picture?.dateOf(this.#options.video.currentTime) ?? null
  }

  secondOfDate(date: number): number | null {
    return this.#picture?.timeOf(date) ?? null
  }

  seekToDate(date: number): void {
    const second = this.secondOfDate(date)
    if (second !== null) this.seekToSecond(second)
  }

  seekToSecond(second: number): void {
    const { video } = this.#options
    const end = Number.isFinite(video.duration) ? Math.max(0, video.duration - 0.1) : second
    video.currentTime = Math.min(Math.max(0, second), end)
  }

  close(): void {
    this.#life.abort()
    this.#picture?.close()
  }

  async #start(): Promise<void> {
    const { video, grants, address } = this.#options
    try {
      await grants.current()
      const attach = await hlsPlayerFor(video)
      if (this.#life.signal.aborted) return
      this.#picture = attach(video, {
        address,
        live: false,
        onFault: () => this.#again(),
        onLength: () => this.#measure(),
      })
      if (this.#wanted !== null) video.currentTime = this.#wanted
      await video.play().catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'NotAllowedError') this.phase.change('needs-tap')
      })
    } catch {
      this.#again()
    }
  }

  #again(): void {
    if (this.#life.signal.aborted) return
    this.#wanted = this.#options.video.currentTime
    this.#picture?.close()
    this.#picture = null
    this.#jumped = true
    this.#options.grants.forget()
    this.phase.change('unreachable')
    const wait = backOffMilliseconds(this.#attempt)
    this.#attempt += 1
    setTimeout(() => {
      if (!this.#life.signal.aborted) void this.#start()
    }, wait)
  }

  #measure(): void {
    const { duration } = this.#options.video
    if (Number.isFinite(duration)) this.duration.change(duration)
  }

  #jump(): void {
    this.#jumped = true
    if (this.#options.video.paused && this.date() !== null) this.#arrive()
  }

  #arrive(): void {
    this.#jumped = false
    this.#options.onSeek()
  }

  #framed(mediaTime: number): void {
    const date = this.#picture?.dateOf(mediaTime) ?? null
    if (date === null) return
    this.#attempt = 0
    if (this.#jumped) this.#arrive()
    this.#options.onFrame(date)
  }
}
