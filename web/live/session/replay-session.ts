import type { ShowRoomMessage, ShowRoomState } from '../../../src/live/room/contract.ts'
import { answered, api } from '../../api/client.ts'
import type { Show } from '../../api/types.ts'
import { type AppliedCue, type Cue, createCueTimeline } from '../cues/cue-timeline.ts'
import { ticksOf } from '../cues/playhead.ts'
import { createPicture, type Picture } from '../player/picture.ts'
import { type ReplayPhase, ReplayPlayer } from '../player/replay-player.ts'
import { RoomSocket } from '../realtime/room-socket.ts'
import { emptyRoom, fromSnapshot, type RoomView, withMessage } from '../realtime/room-state.ts'
import { announceCue } from './announce-cue.ts'
import { createGrantKeeper, type Leave } from './grants.ts'
import { type PageSession, takeCue } from './page-session.ts'
import { ReplayTalk } from './replay-talk.ts'
import { createStore, type Store } from './store.ts'

/** A recording and what happened in it. */
export interface ReplaySource {
  broadcastId: string
  hlsUrl: string
  /** The date of tick 0 of the broadcast. */
  startedAt: string
  /** All cues of the broadcast, in any order. */
  cues: readonly Cue[]
}

const ticksPerMillisecond = 90

/** A show that is over, played again: the picture by HLS, the cues at their frames, stock as it is now. */
export class ReplaySession implements PageSession {
  readonly kind = 'replay'
  readonly show: Store<Show>
  readonly room: Store<RoomView> = createStore(emptyRoom)
  readonly pin: Store<Cue | null> = createStore<Cue | null>(null)
  readonly offer: Store<Cue | null> = createStore<Cue | null>(null)
  readonly sales: Store<readonly Cue[]> = createStore<readonly Cue[]>([])
  readonly picture: Picture
  /** Seconds of the recording; 0 until it is known. */
  readonly duration: Store<number>
  /** Seconds from the recording's beginning, some times a second. */
  readonly position: Store<number>
  readonly phase: Store<ReplayPhase>
  readonly talk: ReplayTalk
  readonly #player: ReplayPlayer
  readonly #source: ReplaySource
  readonly #video: HTMLVideoElement
  readonly #timeline = createCueTimeline()
  readonly #socket: RoomSocket<ShowRoomState, ShowRoomMessage>
  readonly #closeGrants: () => void

  constructor(show: Show, video: HTMLVideoElement, source: ReplaySource) {
    this.show = createStore(show)
    this.#source = source
    this.#video = video
    const grants = createGrantKeeper(
      (earlier) => {
        const headers = earlier ? { authorization: `Bearer ${earlier}` } : {}
        return answered<Leave>(api.POST('/api/playback/grants', { body: { showId: show.id }, headers }))
      },
      () => false,
    )
    this.#closeGrants = () => grants.close()
    this.talk = new ReplayTalk({ slug: show.slug, broadcastId: source.broadcastId, token: () => grants.token() })
    this.#player = new ReplayPlayer({
      video,
      address: source.hlsUrl,
      grants,
      onFrame: (date) => this.#apply(this.#timeline.frame({ date })),
      onSeek: () => this.#catchUp(),
    })
    this.phase = this.#player.phase
    this.duration = this.#player.duration
    this.position = this.#player.position
    this.position.subscribe(() => this.#player.date() !== null && this.talk.follow(this.currentTicks))
    this.picture = createPicture(video, { toNow: () => undefined, onNeedsTap: () => this.phase.change('needs-tap') })
    // Goods are sold after the show as well: what is left comes from its room.
    this.#socket = new RoomSocket(`show:${show.id}`, () => grants.token(), {
      onSnapshot: (state) => this.room.change((view) => fromSnapshot(view, state)),
      onMessages: (messages) => this.room.change((view) => messages.reduce(withMessage, view)),
      onAnswer: () => undefined,
      onGrant: () => undefined,
      onRefused: () => undefined,
      onConnected: (connected) => this.room.change((view) => ({ ...view, connected })),
    })
  }

  /** Where the frame in sight stands on the broadcast's timeline. */
  get currentTicks(): number {
    const date = this.#player.date()
    return date === null ? 0 : ticksOf(date, { at: this.#source.startedAt, mediaTime: 0 })
  }

  seekToTicks(ticks: number): void {
    this.#player.seekToDate(Date.parse(this.#source.startedAt) + ticks / ticksPerMillisecond)
  }

  /** Second of the recording at which the picture of these ticks is; null until the playlist is known. For marks on a scrubber. */
  secondOfTicks(ticks: number): number | null {
    return this.#player.secondOfDate(Date.parse(this.#source.startedAt) + ticks / ticksPerMillisecond)
  }

  seekToSecond(second: number): void {
    this.#player.seekToSecond(second)
  }

  close(): void {
    this.#closeGrants()
    this.#socket.close()
    this.#player.close()
    this.picture.close()
  }

  /** The playhead jumped: what holds there is shown, however it stood before. */
  #catchUp(): void {
    const date = this.#player.date()
    if (date === null) return
    this.#timeline.restart()
    this.pin.change(null)
    this.offer.change(null)
    this.sales.change([])
    this.#apply(this.#timeline.catchUp(this.#source.cues, [], { date }))
  }

  #apply(changes: AppliedCue[]): void {
    for (const applied of changes) {
      takeCue(this, applied.cue)
      announceCue(this.#video, applied)
    }
  }
}
