import type { ShowRoomMessage, ShowRoomState } from '../../../src/live/room/contract.ts'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { ProductCard, Show } from '../../api/types.ts'
import { type AppliedCue, type Cue, createCueTimeline } from '../cues/cue-timeline.ts'
import { Player } from '../player/player.ts'
import { RoomSocket } from '../realtime/room-socket.ts'
import { emptyRoom, fromSnapshot, type RoomView, withMessage } from '../realtime/room-state.ts'
import { createGrantKeeper, type GrantKeeper } from './grants.ts'
import { createStore, type Store } from './store.ts'
import { createTalk, type Talk } from './talk.ts'

export const productOf = (show: Show, productId: string): ProductCard | undefined =>
  show.lineup.find((item) => item.product.id === productId)?.product

/** Frames older than this no longer tell the time: cues then go by their date. */
const frameTrustMilliseconds = 2000
const askAgainMilliseconds = 5000

/** Everything a watch page does apart from drawing: picture, room, cues at their frames. Starts at once. */
export class WatchSession {
  readonly show: Store<Show>
  readonly player: Player
  readonly room: Store<RoomView> = createStore(emptyRoom)
  /** The cue whose product is on the card now; null when nothing is pinned. */
  readonly pin: Store<Cue | null> = createStore<Cue | null>(null)
  readonly talk: Talk
  readonly #video: HTMLVideoElement
  readonly #grants: GrantKeeper
  readonly #timeline = createCueTimeline()
  #socket: RoomSocket<ShowRoomState, ShowRoomMessage> | null = null
  #rtp: number | null = null
  #frameAt = Number.NEGATIVE_INFINITY
  #closed = false
  readonly #dates: ReturnType<typeof setInterval>

  constructor(show: Show, video: HTMLVideoElement) {
    this.show = createStore(show)
    this.#video = video
    this.talk = createTalk((message) => this.#socket?.send(message) ?? false)
    this.#grants = createGrantKeeper(
      (earlier) => {
        const headers = earlier ? { authorization: `Bearer ${earlier}` } : {}
        return answered(api.POST('/api/playback/grants', { body: { showId: show.id }, headers }))
      },
      () => this.room.read().connected && (this.#socket?.renew() ?? false),
    )
    this.player = new Player({
      video,
      whepAddress: `/whep/${show.id}`,
      grants: this.#grants,
      framesExpected: () => this.room.read().broadcast?.state !== 'interrupted',
      onFrame: (rtp) => this.#framed(rtp),
    })
    this.#dates = setInterval(() => {
      if (this.#timeline.waiting && !this.#framesTell()) this.#apply(this.#timeline.date(serverNow()))
    }, 250)
    const join = (): void => {
      if (!this.#closed) this.#join()
    }
    this.#grants.current().then(join, join)
  }

  /** Ends picture, room and leave: for pages that are left without being unloaded. */
  close(): void {
    this.#closed = true
    clearInterval(this.#dates)
    this.#grants.close()
    this.#socket?.close()
    this.player.close()
  }

  #framesTell(): boolean {
    return performance.now() - this.#frameAt < frameTrustMilliseconds
  }

  #framed(rtp: number | null): void {
    if (rtp === null) return
    this.#rtp = rtp
    this.#frameAt = performance.now()
    this.#apply(this.#timeline.frame(rtp))
  }

  #apply(changes: AppliedCue[]): void {
    for (const { cue, appliedAtRtp, late } of changes) {
      this.pin.change(cue.kind === 'pin' ? cue : null)
      if (cue.productId && !productOf(this.show.read(), cue.productId)) void this.#readShow()
      const { id, kind, mediaTime, rtp } = cue
      // The hook of measurements: who wants to know when a cue took effect listens on the video element.
      this.#video.dispatchEvent(new CustomEvent('souk:cue-applied', { detail: { id, kind, mediaTime, rtp, appliedAtRtp, late } }))
    }
  }

  /** The lineup grew while the page was open. */
  async #readShow(): Promise<void> {
    const { slug } = this.show.read()
    const show = await answered(api.GET('/api/shows/{slug}', { params: { path: { slug } } })).catch(() => null)
    if (show) this.show.change(show)
  }

  #join(): void {
    this.#socket = new RoomSocket<ShowRoomState, ShowRoomMessage>(`show:${this.show.read().id}`, () => this.#grants.token(), {
      onSnapshot: (state) => this.#takeSnapshot(state),
      onMessages: (messages) => this.#takeMessages(messages),
      onAnswer: (answer) => this.talk.answered(answer),
      onGrant: (grant) => this.#grants.accept(grant),
      onRefused: () => this.#askAgain(),
      onConnected: (connected) => this.room.change((view) => (view.connected === connected ? view : { ...view, connected })),
    })
  }

  /** The room wants a grant that this page does not have (any more). */
  #askAgain(): void {
    this.#grants.forget()
    const knock = (): void => {
      if (this.#closed) return
      this.#grants.current().then(
        () => this.#socket?.join(),
        () => this.#askAgain(),
      )
    }
    setTimeout(knock, askAgainMilliseconds)
  }

  #takeSnapshot(state: ShowRoomState): void {
    this.#apply(this.#timeline.catchUp(state.cues, state.pin, this.#framesTell() ? this.#rtp : null))
    if (!state.pin && !this.#timeline.waiting) this.pin.change(null)
    for (const { id } of state.chat) this.talk.seen(id)
    this.room.change((view) => fromSnapshot(view, state))
    if (state.broadcast?.state === 'live') this.player.nudge()
  }

  #takeMessages(messages: ShowRoomMessage[]): void {
    for (const message of messages) {
      if (message.type === 'cue') this.#apply(this.#timeline.learn(message.data))
      else if (message.type === 'broadcast' && message.data.state === 'live') this.player.nudge()
      else if (message.type === 'chat') this.talk.seen(message.data.id)
    }
    this.room.change((view) => messages.reduce(withMessage, view))
  }
}
