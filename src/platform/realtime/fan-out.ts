import { type Frame, frameOf, type Item, messagesText } from './frame.ts'
import type { Limits } from './limits.ts'
import type { Member } from './member.ts'
import type { RealtimeMetrics } from './metrics.ts'
import { bytesWaiting, writeFrame } from './socket.ts'

/** About five milliseconds of socket writes. */
const SLICE_WRITES = 500
/** Members looked at in a slice; most of them have everything already when somebody joins late in a round. */
const SLICE_LOOKS = 10_000
/** A slow round is cut into slices of so long. */
const SLICE_MILLISECONDS = 5

interface Batch {
  readonly items: readonly Item[]
  readonly gatheredSinceMs: number
}

/** What is written to all members that stand at the same place. */
interface Bundle {
  readonly frame: Frame
  readonly messages: number
  /** The priority messages alone; made when the first slow socket needs it. Null: there are none. */
  urgent: Frame | null | undefined
}

export interface FanOutOptions {
  room: string
  epoch: string
  limits: Limits
  metrics: RealtimeMetrics
  /** In how long a round may reach everybody; 0 is as fast as it goes. */
  roundMilliseconds(): number
  /** A member that was too slow has caught up. */
  recovered(member: Member): void
  /** More may be sent without making a queue longer. */
  idle(): void
}

/**
 * Writes a room's messages to its members. It goes round: whoever's turn it is gets all that came since their last turn, in one frame. In a
 * large room a round takes its time, so that nobody waits for a burst of ten thousand writes and the process never stands still; priority
 * messages make it go as fast as it can, a slice at a time.
 */
export class FanOut {
  readonly #options: FanOutOptions
  readonly #members: Member[] = []
  #batches: Batch[] = []
  /** Batches sent and forgotten; positions count from the room's first. */
  #forgotten = 0
  /** By the place from which on they hold everything. */
  readonly #bundles = new Map<number, Bundle>()
  #at = 0
  /** Members that still have to get a frame. */
  #unserved = 0
  #busy = false
  /** Members to be looked at as fast as it goes. */
  #rush = 0
  #servedAtMs = 0
  /** Turns that the time has brought and nobody has had. */
  #credit = 0
  #timer: NodeJS.Timeout | undefined
  /** Counted here and added up once a slice: a counter costs as much as a write. */
  #writes = 0
  #deliveries = 0
  #slowCheck: NodeJS.Timeout | undefined

  constructor(options: FanOutOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#members.length
  }

  get members(): readonly Member[] {
    return this.#members
  }

  get busy(): boolean {
    return this.#busy
  }

  /** Somebody waits for writes that go as fast as they can: more messages would only make the queue longer. */
  get rushing(): boolean {
    return this.#busy && (this.#rush > 0 || this.#options.roundMilliseconds() === 0)
  }

  add(member: Member): void {
    member.index = this.#members.length
    this.#members.push(member)
  }

  remove(member: Member): void {
    if (this.#lacks(member)) this.#unserved--
    member.state = 'left'
    const last = this.#members.pop()
    if (last && last !== member) {
      this.#members[member.index] = last
      last.index = member.index
    }
    if (this.#members.length === 0) this.#stopSlowCheck()
  }

  send(items: readonly Item[], gatheredSinceMs: number): void {
    this.#batches.push({ items, gatheredSinceMs })
    this.#bundles.clear()
    this.#unserved = 0
    for (const member of this.#members) if (this.#lacks(member)) this.#unserved++
    if (items.some(({ lane }) => lane === 'now')) this.#rush = this.#members.length
    if (!this.#busy) {
      this.#servedAtMs = performance.now()
      this.#credit = 1
    } else if (this.#rush === 0 || this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#run()
  }

  /** From here on the member gets every frame sent later, and none sent before. */
  goLive(member: Member): void {
    this.#catchUp(member)
    member.state = 'live'
  }

  /** From here on the member gets the priority lane only, until its socket has drained and it is brought up to date. */
  goSlow(member: Member): void {
    this.#catchUp(member)
    this.#markSlow(member)
  }

  /** The member gets nothing until it goes live again. */
  hold(member: Member): void {
    this.#catchUp(member)
    member.state = 'joining'
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#stopSlowCheck()
  }

  #run(): void {
    this.#busy = true
    const rushed = this.#rush > 0
    let writes = this.#sliceWrites()
    for (let looks = SLICE_LOOKS; this.#unserved > 0 && writes > 0 && looks > 0; looks--) {
      if (this.#at >= this.#members.length) this.#goRound()
      const member = this.#members[this.#at++]
      if (this.#rush > 0) this.#rush--
      if (member === undefined || !this.#lacks(member)) continue
      writes--
      this.#credit--
      this.#serve(member)
    }
    const { metrics, idle } = this.#options
    metrics.writes.inc(this.#writes)
    metrics.deliveries.inc(this.#deliveries)
    this.#writes = this.#deliveries = 0
    if (this.#unserved > 0) {
      this.#goOn()
      if (rushed && this.#rush === 0) idle()
      return
    }
    this.#rush = 0
    this.#forget(this.#batches.length)
    this.#busy = false
    idle()
  }

  /** The next slice: at once, or when the round's time for it has come. */
  #goOn(): void {
    const roundMs = this.#options.roundMilliseconds()
    if (this.#rush > 0 || roundMs === 0 || this.#credit >= 1) {
      setImmediate(() => this.#run())
      return
    }
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined
        this.#run()
      },
      Math.max(SLICE_MILLISECONDS, roundMs / this.#members.length),
    )
  }

  /** As many as the time since the last slice asks for, so that the round takes as long as it may and nobody has two turns in it. */
  #sliceWrites(): number {
    const roundMs = this.#options.roundMilliseconds()
    const now = performance.now()
    const passedMs = now - this.#servedAtMs
    this.#servedAtMs = now
    if (roundMs === 0 || this.#rush > 0) {
      this.#credit = 0
      return SLICE_WRITES
    }
    this.#credit = Math.min(this.#members.length, this.#credit + (this.#members.length * passedMs) / roundMs)
    return Math.min(SLICE_WRITES, Math.floor(this.#credit))
  }

  /** Everybody has had a turn: what all of them have is forgotten. */
  #goRound(): void {
    this.#at = 0
    let reached = this.#latest
    for (const member of this.#members) if (this.#lacks(member) && member.position < reached) reached = member.position
    this.#forget(reached - this.#forgotten)
  }

  #forget(count: number): void {
    if (count <= 0) return
    const now = performance.now()
    for (const { gatheredSinceMs } of this.#batches.splice(0, count)) {
      this.#options.metrics.fanOutSeconds.observe((now - gatheredSinceMs) / 1000)
    }
    this.#forgotten += count
  }

  get #latest(): number {
    return this.#forgotten + this.#batches.length
  }

  #lacks(member: Member): boolean {
    return (member.state === 'live' || member.state === 'slow') && member.position < this.#latest
  }

  #catchUp(member: Member): void {
    if (this.#lacks(member)) this.#unserved--
    member.position = this.#latest
  }

  #serve(member: Member): void {
    const { limits } = this.#options
    const waiting = bytesWaiting(member.socket)
    if (waiting > limits.closeBytes) {
      member.owner.closeAsTooSlow()
      return
    }
    if (member.state === 'live' && waiting > limits.slowBytes) this.#markSlow(member)
    this.#write(member, this.#bundleFrom(member.position))
    this.#catchUp(member)
  }

  #markSlow(member: Member): void {
    member.state = 'slow'
    this.#slowCheck ??= setInterval(() => this.#checkSlow(), this.#options.limits.slowCheckMilliseconds).unref()
  }

  #write(member: Member, bundle: Bundle): void {
    if (member.state !== 'slow') {
      writeFrame(member.socket, bundle.frame)
      this.#writes++
      this.#deliveries += bundle.messages
      return
    }
    this.#options.metrics.skipped.inc()
    if (bundle.urgent === undefined) bundle.urgent = this.#urgentFrom(member.position)
    if (bundle.urgent) writeFrame(member.socket, bundle.urgent)
  }

  #itemsFrom(position: number): Item[] {
    return this.#batches.slice(Math.max(0, position - this.#forgotten)).flatMap(({ items }) => items)
  }

  #bundleFrom(position: number): Bundle {
    const known = this.#bundles.get(position)
    if (known) return known
    const items = this.#itemsFrom(position)
    const { room, epoch } = this.#options
    const bundle: Bundle = { frame: frameOf(messagesText(room, epoch, items)), messages: items.length, urgent: undefined }
    this.#bundles.set(position, bundle)
    return bundle
  }

  #urgentFrom(position: number): Frame | null {
    const urgent = this.#itemsFrom(position).filter((item) => item.lane === 'now')
    return urgent.length > 0 ? frameOf(messagesText(this.#options.room, this.#options.epoch, urgent)) : null
  }

  /** A slow member may stand in a room that has gone quiet: it is looked after by time, not by the next message. */
  #checkSlow(): void {
    const slow = this.#members.filter((member) => member.state === 'slow')
    for (const member of slow) {
      if (bytesWaiting(member.socket) <= this.#options.limits.recoveredBytes) this.#options.recovered(member)
    }
    if (slow.length === 0) this.#stopSlowCheck()
  }

  #stopSlowCheck(): void {
    clearInterval(this.#slowCheck)
    this.#slowCheck = undefined
  }
}
