import { type Frame, frameOf, type Item, messagesText } from './frame.ts'
import type { Limits } from './limits.ts'
import type { Member } from './member.ts'
import type { RealtimeMetrics } from './metrics.ts'
import { bytesWaiting, writeFrame } from './socket.ts'

/** About five milliseconds of socket writes. */
const SLICE_WRITES = 500
/** Members looked at in a slice; most of them have everything already when somebody joins late in a round. */
const SLICE_LOOKS = 10_000

interface Batch {
  readonly items: readonly Item[]
  readonly whole: Frame
  /** The priority messages alone; made when the first slow socket needs it. Null: there are none. */
  urgent: Frame | null | undefined
  readonly gatheredSinceMs: number
}

export interface FanOutOptions {
  room: string
  epoch: string
  limits: Limits
  metrics: RealtimeMetrics
  /** A member that was too slow has caught up. */
  recovered(member: Member): void
  /** All members have all frames. */
  idle(): void
}

/**
 * Writes a room's frames to its members, a slice at a time so that a large room never holds up the rest of the process. It goes
 * round: a frame that comes while an earlier one is under way is written together with it to those who still wait for both.
 */
export class FanOut {
  readonly #options: FanOutOptions
  readonly #members: Member[] = []
  #batches: Batch[] = []
  /** Batches sent and forgotten; positions count from the room's first. */
  #forgotten = 0
  #at = 0
  /** Members that still have to get a frame. */
  #unserved = 0
  #busy = false
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
    if (this.#members.length === 0) this.close()
  }

  send(items: readonly Item[], gatheredSinceMs: number): void {
    const { room, epoch } = this.#options
    this.#batches.push({ items, whole: frameOf(messagesText(room, epoch, items)), urgent: undefined, gatheredSinceMs })
    this.#unserved = 0
    for (const member of this.#members) if (this.#lacks(member)) this.#unserved++
    if (!this.#busy) this.#run()
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
    clearInterval(this.#slowCheck)
    this.#slowCheck = undefined
  }

  #run(): void {
    this.#busy = true
    let writes = SLICE_WRITES
    for (let looks = SLICE_LOOKS; this.#unserved > 0 && writes > 0 && looks > 0; looks--) {
      if (this.#at >= this.#members.length) this.#at = 0
      const member = this.#members[this.#at++]
      if (member === undefined || !this.#lacks(member)) continue
      writes--
      this.#serve(member)
    }
    const { metrics, idle } = this.#options
    metrics.writes.inc(this.#writes)
    metrics.deliveries.inc(this.#deliveries)
    this.#writes = this.#deliveries = 0
    if (this.#unserved > 0) {
      setImmediate(() => this.#run())
      return
    }
    const now = performance.now()
    for (const batch of this.#batches) metrics.fanOutSeconds.observe((now - batch.gatheredSinceMs) / 1000)
    this.#forgotten += this.#batches.length
    this.#batches = []
    this.#busy = false
    idle()
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
      member.closeAsTooSlow()
      return
    }
    if (member.state === 'live' && waiting > limits.slowBytes) this.#markSlow(member)
    for (let index = Math.max(0, member.position - this.#forgotten); index < this.#batches.length; index++) {
      this.#write(member, this.#batches[index]!)
    }
    this.#catchUp(member)
  }

  #markSlow(member: Member): void {
    member.state = 'slow'
    this.#slowCheck ??= setInterval(() => this.#checkSlow(), this.#options.limits.slowCheckMilliseconds).unref()
  }

  #write(member: Member, batch: Batch): void {
    if (member.state !== 'slow') {
      writeFrame(member.socket, batch.whole)
      this.#writes++
      this.#deliveries += batch.items.length
      return
    }
    this.#options.metrics.skipped.inc()
    if (batch.urgent === undefined) batch.urgent = this.#urgentOf(batch.items)
    if (batch.urgent) writeFrame(member.socket, batch.urgent)
  }

  #urgentOf(items: readonly Item[]): Frame | null {
    const urgent = items.filter((item) => item.lane === 'now')
    return urgent.length > 0 ? frameOf(messagesText(this.#options.room, this.#options.epoch, urgent)) : null
  }

  /** A slow member may stand in a room that has gone quiet: it is looked after by time, not by the next message. */
  #checkSlow(): void {
    const slow = this.#members.filter((member) => member.state === 'slow')
    for (const member of slow) {
      if (bytesWaiting(member.socket) <= this.#options.limits.recoveredBytes) this.#options.recovered(member)
    }
    if (slow.length === 0) this.close()
  }
}
