import type { ShowRoomMessage, ShowRoomState } from '../../../src/live/room/contract.ts'
import { answered, api } from '../../api/client.ts'
import type { Show } from '../../api/types.ts'
import { type AppliedCue, type Cue, createCueTimeline } from '../../live/cues/cue-timeline.ts'
import { dateAt } from '../../live/player/film-time.ts'
import { followFrames } from '../../live/player/frames.ts'
import { createPicture, type Picture } from '../../live/player/picture.ts'
import type { ReplayPhase } from '../../live/player/replay-player.ts'
import { RoomSocket } from '../../live/realtime/room-socket.ts'
import { emptyRoom, fromSnapshot, type RoomView, withMessage } from '../../live/realtime/room-state.ts'
import { announceCue } from '../../live/session/announce-cue.ts'
import { createGrantKeeper, type GrantKeeper, type Leave } from '../../live/session/grants.ts'
import { type PageSession, takeCue } from '../../live/session/page-session.ts'
import { createStore, type Store } from '../../live/session/store.ts'
import type { Clip } from '../replay/replay-types.ts'

const againMilliseconds = 3000

/** A clip being seen: one file, each card at its frame, stock as it is now. It plays when it is told to. */
export class ClipSession implements PageSession {
  readonly kind = 'replay'
  readonly clip: Clip
  readonly show: Store<Show>
  readonly room: Store<RoomView> = createStore(emptyRoom)
  readonly pin: Store<Cue | null> = createStore<Cue | null>(null)
  readonly offer: Store<Cue | null> = createStore<Cue | null>(null)
  readonly sales: Store<readonly Cue[]> = createStore<readonly Cue[]>([])
  readonly picture: Picture
  readonly phase = createStore<ReplayPhase>('loading')
  readonly duration: Store<number>
  readonly position = createStore(0)
  readonly #video: HTMLVideoElement
  readonly #timeline = createCueTimeline()
  readonly #grants: GrantKeeper
  readonly #life = new AbortController()
  #socket: RoomSocket<ShowRoomState, ShowRoomMessage> | null = null
  #wanted = false

  constructor(clip: Clip, video: HTMLVideoElement) {
    this.clip = clip
    this.#video = video
    this.show = createStore(clip.show)
    this.duration = createStore(clip.durationSeconds)
    this.#grants = createGrantKeeper(
      (earlier) => this.#ask(earlier),
      () => false,
    )
    this.picture = createPicture(video, { toNow: () => undefined, onNeedsTap: () => this.phase.change('needs-tap') })
    const { signal } = this.#life
    signal.addEventListener(
      'abort',
      followFrames(video, (metadata) => this.#framed(metadata?.mediaTime ?? video.currentTime)),
    )
    const tell = (): void => this.position.change(video.currentTime)
    video.addEventListener('timeupdate', tell, { signal })
    video.addEventListener('seeking', tell, { signal })
    video.addEventListener('seeked', () => this.#catchUp(), { signal })
    video.addEventListener('waiting', () => this.phase.change('waiting'), { signal })
    video.addEventListener('playing', () => this.phase.change('playing'), { signal })
    video.addEventListener('ended', () => this.phase.change('over'), { signal })
    video.addEventListener('error', () => this.#again(), { signal })
    void this.#load()
  }

  /** From where it stands; asks the browser for no more than it needs until then. */
  play(): void {
    this.#wanted = true
    this.#join()
    if (this.#video.src) this.picture.play()
  }

  seekToSecond(second: number): void {
    this.#video.currentTime = Math.min(Math.max(0, second), Math.max(0, this.duration.read() - 0.1))
  }

  close(): void {
    this.#life.abort()
    this.#grants.close()
    this.#socket?.close()
    this.picture.close()
    this.#video.removeAttribute('src')
    this.#video.load()
  }

  /** The cookie is for the addresses of one broadcast, and a clip may be of an older one than the show's grant names. */
  async #ask(earlier: string | null): Promise<Leave> {
    const { broadcastId, show } = this.clip
    const headers = earlier ? { authorization: `Bearer ${earlier}` } : {}
    const leave = await answered<Leave>(api.POST('/api/playback/grants', { body: { showId: show.id }, headers }))
    const bearer = { authorization: `Bearer ${leave.token}` }
    await answered(api.POST('/api/playback/grants/cookie', { body: { showId: show.id, broadcastId }, headers: bearer }))
    return leave
  }

  async #load(): Promise<void> {
    try {
      await this.#grants.current()
      if (this.#life.signal.aborted) return
      this.#video.preload = 'metadata'
      this.#video.src = this.clip.videoUrl
      if (this.#wanted) this.picture.begin()
    } catch {
      this.#again()
    }
  }

  #again(): void {
    if (this.#life.signal.aborted) return
    this.phase.change('unreachable')
    this.#grants.forget()
    setTimeout(() => {
      if (!this.#life.signal.aborted) void this.#load()
    }, againMilliseconds)
  }

  /** Goods are sold after the show as well: what is left comes from its room. */
  #join(): void {
    this.#socket ??= new RoomSocket(`show:${this.clip.show.id}`, () => this.#grants.token(), {
      onSnapshot: (state) => this.room.change((view) => fromSnapshot(view, state)),
      onMessages: (messages) => this.room.change((view) => messages.reduce(withMessage, view)),
      onAnswer: () => undefined,
      onGrant: () => undefined,
      onRefused: () => undefined,
      onConnected: (connected) => this.room.change((view) => ({ ...view, connected })),
    })
  }

  #dateAt(second: number): number {
    return dateAt(this.clip.runs, this.clip.startedAt, second)
  }

  #first = true
  #framed(mediaTime: number): void {
    if (this.#first) this.#catchUp()
    this.#apply(this.#timeline.frame({ date: this.#dateAt(mediaTime) }))
  }

  /** The playhead jumped: what holds there is shown, however it stood before. */
  #catchUp(): void {
    this.#first = false
    this.#timeline.restart()
    this.pin.change(null)
    this.sales.change([])
    this.#apply(this.#timeline.catchUp(this.clip.cues, [], { date: this.#dateAt(this.#video.currentTime) }))
  }

  #apply(changes: AppliedCue[]): void {
    for (const applied of changes) {
      takeCue(this, applied.cue)
      announceCue(this.#video, applied)
    }
  }
}
