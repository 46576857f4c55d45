import { randomBytes } from 'node:crypto'
import type { Bus } from './bus.ts'
import { FanOut } from './fan-out.ts'
import { encodePublication, frameOf, itemOf, messagesText } from './frame.ts'
import type { RoomKind } from './kind.ts'
import type { Limits } from './limits.ts'
import type { Member } from './member.ts'
import type { RealtimeMetrics } from './metrics.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { createPresence, type Presence } from './presence.ts'
import { createRing, type Ring } from './ring.ts'
import { createSnapshots, type Snapshots } from './snapshots.ts'
import { bytesWaiting, writeFrame } from './socket.ts'
import { gatherMilliseconds, roundMilliseconds } from './tick.ts'

/** Where a client that comes back left off. */
export interface Resume {
  since: number
  epoch: string
}

export interface RoomOptions {
  name: string
  id: string
  kind: RoomKind
  bus: Bus
  limits: Limits
  metrics: RealtimeMetrics
  /** Milliseconds that messages may be gathered. */
  tick(): number
  /** Nobody has been here for the lingering time. */
  abandoned(): void
}

/** A snapshot that is outrun by messages this often means a flood. */
const SNAPSHOT_TRIES = 4

export const topicOf = (room: string): string => `room:${room}`

/** One room of this process: its numbered messages, its members and what they still have to get. */
export class Room {
  readonly kind: RoomKind
  readonly id: string
  readonly #options: RoomOptions
  /** Numbers mean something within one life of the room only. */
  readonly #epoch = randomBytes(9).toString('base64url')
  readonly #ring: Ring = createRing()
  readonly #outbox: Outbox
  readonly #fanOut: FanOut
  readonly #snapshots: Snapshots
  readonly #presence: Presence
  readonly #unsubscribe: () => void
  #seq = 0
  #lingering: NodeJS.Timeout | undefined

  constructor(options: RoomOptions) {
    const { name, id, kind, bus, limits, metrics } = options
    const epoch = this.#epoch
    this.#options = options
    this.kind = kind
    this.id = id
    this.#fanOut = new FanOut({
      ...{ room: name, epoch, limits, metrics },
      recovered: (member) => void this.#recover(member),
      roundMilliseconds: () => roundMilliseconds(options.tick()),
      idle: () => this.#outbox.fanOutDone(),
    })
    this.#outbox = createOutbox({
      tick: () => gatherMilliseconds(options.tick()),
      busy: () => this.#fanOut.rushing,
      send: (items, sinceMs) => this.#fanOut.send(items, sinceMs),
    })
    this.#snapshots = createSnapshots({
      ...{ room: name, epoch, keepMilliseconds: limits.snapshotMilliseconds },
      read: () => kind.snapshot(id),
      seq: () => this.#outbox.flushed(),
    })
    this.#presence = createPresence(limits.viewersEveryMilliseconds, (count) => {
      if (kind.countsViewers) this.#append(encodePublication('viewers', { count }, 'tick'))
    })
    this.#unsubscribe = bus.subscribe(topicOf(name), (publication) => this.#append(publication))
    kind.opened?.(id)
  }

  get viewers(): number {
    return this.#presence.count()
  }

  /** Sends the missed messages or a snapshot; from then on everything. Throws when the state cannot be read; the member is then out. */
  async join(member: Member, resume: Resume | null): Promise<void> {
    clearTimeout(this.#lingering)
    this.#fanOut.add(member)
    if (member.person !== null) this.#presence.enter(member.person)
    const missed = resume?.epoch === this.#epoch ? this.#ring.between(resume.since, this.#outbox.flushed()) : null
    // A socket that is still full gets a snapshot later, however often it asks.
    if (bytesWaiting(member.socket) > this.#options.limits.recoveredBytes) {
      this.#fanOut.goSlow(member)
      return
    }
    if (missed !== null) {
      writeFrame(member.socket, frameOf(messagesText(this.#options.name, this.#epoch, missed)))
      this.#fanOut.goLive(member)
      return
    }
    try {
      await this.#bringUpToDate(member)
    } catch (error) {
      this.leave(member)
      throw error
    }
  }

  leave(member: Member): void {
    if (member.state === 'left') return
    this.#fanOut.remove(member)
    if (member.person !== null) this.#presence.leave(member.person)
    if (this.#fanOut.size === 0) this.#lingering = setTimeout(this.#options.abandoned, this.#options.limits.lingerSeconds * 1000).unref()
  }

  /** Who may be here has changed. */
  recheck(): void {
    for (const member of this.#fanOut.members) member.owner.recheck(member)
  }

  close(): void {
    this.#unsubscribe()
    this.#outbox.close()
    this.#presence.close()
    this.#fanOut.close()
    clearTimeout(this.#lingering)
    this.kind.closed?.(this.id)
  }

  #append(publication: Uint8Array): void {
    const item = itemOf(publication, ++this.#seq)
    this.#ring.push(item)
    this.#outbox.add(item)
  }

  async #bringUpToDate(member: Member): Promise<void> {
    for (let tries = 0; tries < SNAPSHOT_TRIES; tries++) {
      const snapshot = await this.#snapshots.current()
      if (member.state !== 'joining') return
      const missed = this.#ring.between(snapshot.seq, this.#outbox.flushed())
      if (missed === null) {
        this.#snapshots.forget()
        continue
      }
      writeFrame(member.socket, snapshot.frame)
      if (missed.length > 0) writeFrame(member.socket, frameOf(messagesText(this.#options.name, this.#epoch, missed)))
      this.#fanOut.goLive(member)
      return
    }
    throw new Error(`room ${this.#options.name}: messages outran every snapshot`)
  }

  async #recover(member: Member): Promise<void> {
    this.#fanOut.hold(member)
    try {
      await this.#bringUpToDate(member)
    } catch {
      // The next check tries again.
      if (member.state === 'joining') this.#fanOut.goSlow(member)
    }
  }
}
