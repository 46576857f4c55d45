import type { ReactionKind } from '../../../src/live/reactions/contract.ts'
import type { ShowNews, ShowRoomMessage, ShowRoomState } from '../../../src/live/room/contract.ts'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { Show } from '../../api/types.ts'
import { type AppliedCue, type Cue, createCueTimeline, lastOfLanes } from '../cues/cue-timeline.ts'
import { dateOf, type Playhead } from '../cues/playhead.ts'
import type { Picture } from '../player/picture.ts'
import { Player } from '../player/player.ts'
import type { Path } from '../player/transport.ts'
import { RoomSocket } from '../realtime/room-socket.ts'
import { emptyRoom, fromSnapshot, type RoomView, withMessage } from '../realtime/room-state.ts'
import { announceCue } from './announce-cue.ts'
import { createGrantKeeper, type GrantKeeper, type Leave } from './grants.ts'
import { type PageSession, productOf, takeCue } from './page-session.ts'
import { createStore, type Store } from './store.ts'
import { createTalk, type Talk } from './talk.ts'

/** Frames older than this no longer tell the time: cues then go by their date. */
const frameTrustMilliseconds = 2000
const askAgainMilliseconds = 5000
const firstReplayMilliseconds = 2000
const replayAttempts = 6

export interface WatchOptions {
  /** Lies over the video and holds the last frame while the picture changes its way. */
  cover?: HTMLCanvasElement | null
  /** Media addresses carry the grant: for pages in other pages, whose cookies are blocked. */
  grantInAddress?: boolean
  /** Only this way of playing. */
  only?: Path | null
}

/** How far WHEP is behind where nothing tells it. */
const whepDelaySeconds = 0.3

/** Everything a watch page does apart from drawing: picture, room, cues at their frames. Starts at once. */
export class WatchSession implements PageSession {
  readonly kind = 'live'
  readonly show: Store<Show>
  readonly player: Player
  readonly room: Store<RoomView> = createStore(emptyRoom)
  readonly pin: Store<Cue | null> = createStore<Cue | null>(null)
  readonly offer: Store<Cue | null> = createStore<Cue | null>(null)
  readonly sales: Store<readonly Cue[]> = createStore<readonly Cue[]>([])
  /** Whether the show that ended can be seen again. */
  readonly replayReady: Store<boolean> = createStore(false)
  readonly talk: Talk
  readonly #video: HTMLVideoElement
  readonly #grants: GrantKeeper
  readonly #timeline = createCueTimeline()
  #socket: RoomSocket<ShowRoomState, ShowRoomMessage> | null = null
  #place: Playhead | null = null
  /** Ties RTP times to dates: any cue of the broadcast does. */
  #anchor: Cue | null = null
  #frameAt = Number.NEGATIVE_INFINITY
  #closed = false
  #replayTimer: ReturnType<typeof setTimeout> | undefined
  readonly #dates: ReturnType<typeof setInterval>

  constructor(show: Show, video: HTMLVideoElement, options: WatchOptions = {}) {
    this.show = createStore(show)
    this.#video = video
    this.talk = createTalk((message) => this.#socket?.send(message) ?? false)
    this.#grants = createGrantKeeper(
      (earlier) => {
        const headers = earlier ? { authorization: `Bearer ${earlier}` } : {}
        return answered<Leave>(
          api.POST('/api/playback/grants', { body: { showId: show.id, embedded: options.grantInAddress ?? false }, headers }),
        )
      },
      // The socket cannot give a cookie, which is what HLS shows.
      () => this.player.path.read() !== 'hls' && this.room.read().connected && (this.#socket?.renew() ?? false),
    )
    this.player = new Player({
      video,
      whepAddress: `/whep/${show.id}`,
      grants: this.#grants,
      framesExpected: () => this.room.read().broadcast?.state !== 'interrupted',
      paths: () => this.room.read().broadcast?.paths ?? null,
      onFrame: (place) => this.#framed(place),
      ...options,
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
    clearTimeout(this.#replayTimer)
    this.#grants.close()
    this.#socket?.close()
    this.player.close()
  }

  /** Counts one tap; false when there is no connection. */
  react(kind: ReactionKind): boolean {
    return this.#socket?.send({ id: crypto.randomUUID(), type: 'react', data: { kind } }) ?? false
  }

  get picture(): Picture {
    return this.player.picture
  }

  /** The date form of the frame in sight, in milliseconds; null where nothing tells it. */
  frameDate(): number | null {
    return this.#framesTell() && this.#place ? dateOf(this.#place, this.#anchor) : null
  }

  /** How far the frame in sight is behind the host, as well as this device can tell. */
  delaySeconds(): number {
    const date = this.frameDate()
    if (date === null) return this.player.path.read() === 'hls' ? 2 : whepDelaySeconds
    return Math.max(0, (serverNow() - date) / 1000)
  }

  #framesTell(): boolean {
    return performance.now() - this.#frameAt < frameTrustMilliseconds
  }

  #framed(place: Playhead | null): void {
    if (place === null) return
    this.#place = place
    this.#frameAt = performance.now()
    this.#apply(this.#timeline.frame(place))
  }

  #apply(changes: AppliedCue[]): void {
    for (const applied of changes) {
      const { cue } = applied
      this.#anchor = cue
      takeCue(this, cue)
      if (cue.productId && !productOf(this.show.read(), cue.productId)) void this.#readShow()
      announceCue(this.#video, applied)
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
    this.#anchor = state.cues.at(-1) ?? state.pin ?? this.#anchor
    const begun = state.cues.filter(({ kind, at }) => kind !== 'pin' && kind !== 'unpin' && Date.parse(at) <= serverNow())
    const inForce = [state.pin, ...lastOfLanes(begun)].filter((cue): cue is Cue => Boolean(cue))
    // A sale that closed while the page heard nothing is told no more.
    this.sales.change((open) => open.filter(({ sale }) => state.cues.some((cue) => cue.kind === 'sale.open' && cue.sale?.id === sale?.id)))
    this.#apply(this.#timeline.catchUp(state.cues, inForce, this.#framesTell() ? this.#place : null))
    if (!state.pin && !this.#timeline.waiting) this.pin.change(null)
    for (const { id } of state.chat) this.talk.seen(id)
    this.talk.whoAmI()
    this.room.change((view) => fromSnapshot(view, state))
    this.#heardOfShow(state.show)
    this.#heardOfBroadcast(state.broadcast)
  }

  #heardOfBroadcast(broadcast: RoomView['broadcast']): void {
    if (broadcast?.state === 'live') this.player.nudge()
    if (broadcast?.state === 'ended') this.#awaitReplay(0)
  }

  /** A recording is there some seconds after the end: who stayed is told. Everybody asks at a moment of their own, and less and less. */
  #awaitReplay(attempt: number): void {
    clearTimeout(this.#replayTimer)
    if (this.#closed || this.replayReady.read() || attempt >= replayAttempts) return
    const look = async (): Promise<void> => {
      const leave = await this.#grants.refresh().catch(() => null)
      this.replayReady.change(Boolean(leave?.replay))
      this.#awaitReplay(attempt + 1)
    }
    this.#replayTimer = setTimeout(() => void look(), firstReplayMilliseconds * 2 ** attempt * (1 + Math.random()))
  }

  #heardOfShow(news: ShowNews): void {
    this.show.change((show) => ({ ...show, ...news }))
  }

  #heardOfCue(cue: Cue): void {
    this.#anchor ??= cue
    this.#apply(this.#timeline.learn(cue))
  }

  #takeMessages(messages: ShowRoomMessage[]): void {
    for (const message of messages) {
      if (message.type === 'cue') this.#heardOfCue(message.data)
      else if (message.type === 'broadcast') this.#heardOfBroadcast(message.data)
      else if (message.type === 'show') this.#heardOfShow(message.data)
      else this.talk.heard(message)
    }
    this.room.change((view) => messages.reduce(withMessage, view))
  }
}
