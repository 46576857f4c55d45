import { WebSocket } from 'ws'
import type { Actor } from '#platform/http'
import type { Log } from '#platform/log'
import { Problem } from '#platform/problem'
import { type Allowance, type AllowanceOptions, createAllowance } from './allowance.ts'
import { type ClientMessage, clientMessageSchema, closeCodes, type ServerMessage } from './contract.ts'
import type { Limits } from './limits.ts'
import { createMember, type Member } from './member.ts'
import { realtimeProblems } from './problems.ts'
import type { Resume, Room } from './room.ts'
import type { RoomDirectory } from './rooms.ts'
import { bytesTaken, bytesWaiting } from './socket.ts'

/** A socket that knows its connection: listeners are shared by all sockets instead of made for each. */
export class PageSocket extends WebSocket {
  connection: Connection | null = null
}

/** Cookies and the like, by which somebody is told again. */
export interface Credentials {
  readonly cookie: string | undefined
  readonly authorization: string | undefined
}

/** What all connections of a gateway share. */
export interface House {
  readonly limits: Limits
  readonly allowance: AllowanceOptions
  readonly log: Log
  readonly rooms: RoomDirectory
  /** Who this is now: cookies say the same, but a session may have ended. */
  identify(credentials: Credentials): Promise<Actor>
  /** We closed it, and why. */
  closed(reason: string): void
  /** It is gone. */
  left(connection: Connection): void
}

/** Sweeps that a socket may pass without taking a byte of what waits for it. */
const STALLED_SWEEPS = 2
/** A peer that reads nothing never answers the close. */
const CLOSE_MILLISECONDS = 2_000

type Of<T extends ClientMessage['t']> = Extract<ClientMessage, { t: T }>

/** One page's socket: reads its messages in order, keeps its memberships. */
export class Connection {
  /** Something was heard since the last ping. */
  heard = true
  readonly socket: PageSocket
  /** Where it came from, and the sweep that looks after it; the gateway's. */
  readonly address: string
  readonly sweep: number
  readonly #house: House
  readonly #credentials: Credentials
  readonly #allowance: Allowance
  #members: Member<Room>[] = []
  #actor: Actor
  #identifiedAtMs = Date.now()
  #refusals = 0
  #takenBytes = 0
  #stalledSweeps = 0
  #work: Promise<void> | null = null

  constructor(house: House, socket: PageSocket, actor: Actor, credentials: Credentials, place: { address: string; sweep: number }) {
    this.#house = house
    this.#actor = actor
    this.#credentials = credentials
    this.#allowance = createAllowance(house.allowance)
    this.socket = socket
    this.address = place.address
    this.sweep = place.sweep
    socket.connection = this
    socket.on('message', onMessage).on('pong', onPong).on('error', onError).on('close', onClose)
  }

  /** Ends memberships whose grant was not renewed in time. */
  expire(nowMs: number): void {
    for (const member of this.#members.filter(({ untilMs }) => untilMs < nowMs)) {
      this.#leave(member.name)
      this.#refuse(realtimeProblems['grant-lapsed'](), { room: member.name })
    }
  }

  /** Whoever is in a room for what they may do is asked again: roles are taken away, sessions and delegations end, and no grant of theirs does. */
  lookAgain(): void {
    if (this.#actor.kind !== 'account') return
    const crew = this.#members.filter(({ person, untilMs }) => person === null && untilMs === Number.POSITIVE_INFINITY)
    for (const member of crew) this.#next(() => this.#recheck(member, { staysAfterFault: true }))
  }

  /** Whether its peer has stopped reading: what waits is too much, or nothing of it was taken for a while, however much it says itself. */
  isStalled(): boolean {
    const waiting = bytesWaiting(this.socket)
    const taken = bytesTaken(this.socket)
    this.#stalledSweeps = waiting > 0 && taken === this.#takenBytes ? this.#stalledSweeps + 1 : 0
    this.#takenBytes = taken
    return waiting > this.#house.limits.closeBytes || this.#stalledSweeps >= STALLED_SWEEPS
  }

  close(code: number, reason: string): void {
    this.leaveAll()
    this.socket.close(code, reason)
    setTimeout(terminate, CLOSE_MILLISECONDS, this.socket).unref()
    this.#house.closed(reason)
  }

  closeAsTooSlow(): void {
    if (this.socket.readyState === WebSocket.OPEN) this.close(closeCodes.tooSlow, 'too slow')
    else this.leaveAll()
  }

  recheck(member: Member<Room>): void {
    this.#next(() => this.#recheck(member))
  }

  leaveAll(): void {
    for (const { name } of [...this.#members]) this.#leave(name)
  }

  gone(): void {
    this.leaveAll()
    this.#house.left(this)
  }

  read(data: Buffer, binary: boolean): void {
    this.heard = true
    const now = Date.now()
    if (!this.#allowance.take(now)) {
      this.#refuse(realtimeProblems['too-many-messages'](undefined, { retryAfterSeconds: this.#allowance.secondsUntilNext(now) }))
      if (++this.#refusals > this.#house.limits.refusalsBeforeClose) this.close(closeCodes.tooManyMessages, 'too many messages')
      return
    }
    this.#refusals = 0
    const message = binary ? null : parse(data)
    if (message === null) this.#refuse(realtimeProblems.invalid())
    else if (message.t === 'ping') this.#send({ t: 'pong' })
    else this.#next(() => this.#handle(message))
  }

  /** One after another, and nothing is kept once all is done. */
  #next(task: () => Promise<void>): void {
    const work = (this.#work ?? Promise.resolve()).then(task).finally(() => {
      if (this.#work === work) this.#work = null
    })
    this.#work = work
  }

  async #handle(message: Exclude<ClientMessage, { t: 'ping' }>): Promise<void> {
    if (this.socket.readyState !== WebSocket.OPEN) return
    const about = message.t === 'send' ? { id: message.id, room: message.room } : { room: message.room }
    try {
      if (message.t === 'join') await this.#join(message)
      else if (message.t === 'send') await this.#command(message)
      else if (message.t === 'renew') await this.#renew(message)
      else this.#leave(message.room)
    } catch (error) {
      if (!(error instanceof Problem)) this.#house.log.error({ err: error, room: message.room }, 'socket message failed')
      this.#refuse(problemOf(error), about)
    }
  }

  async #join(message: Of<'join'>): Promise<void> {
    const { room: name, grant } = message
    this.#leave(name)
    if (this.#members.length >= this.#house.limits.roomsPerSocket) throw realtimeProblems['too-many-rooms']()
    const address = this.#house.rooms.addressOf(name)
    if (address === null) throw realtimeProblems['unknown-room']()
    await this.#identifyAnew()
    const { until, counted } = await address.kind.authorise({ actor: this.#actor, id: address.id, grant })
    if (this.socket.readyState !== WebSocket.OPEN) return
    // Whoever has no identity yet may be anyone, also the same person again: nobody is counted on a guess.
    const person = counted ? (this.#actor.viewerId ?? this.#actor.accountId) : null
    const member = createMember<Room>(this, { name, person, grant, untilMs: until?.getTime() ?? Number.POSITIVE_INFINITY })
    member.room = this.#house.rooms.open(name, address)
    this.#members.push(member)
    try {
      await member.room.join(member, resumeOf(message))
    } catch (error) {
      this.#forget(member)
      throw error
    }
  }

  async #recheck(member: Member<Room>, { staysAfterFault = false } = {}): Promise<void> {
    if (member.room === null || !this.#members.includes(member)) return
    try {
      await this.#identifyAnew()
      const { until } = await member.room.kind.authorise({ actor: this.#actor, id: member.room.id, grant: member.grant })
      member.untilMs = until?.getTime() ?? Number.POSITIVE_INFINITY
    } catch (error) {
      if (staysAfterFault && !(error instanceof Problem)) return
      this.#leave(member.name)
      this.#refuse(problemOf(error), { room: member.name })
    }
  }

  async #command(message: Of<'send'>): Promise<void> {
    const { room } = this.#memberOf(message.room)
    const command = room.kind.commands?.[message.type]
    if (!command) throw realtimeProblems['unknown-type']()
    const data = command.schema.safeParse(message.data)
    if (!data.success) throw realtimeProblems.invalid()
    await this.#identifyAnew()
    const answer = await command.handle({ actor: this.#actor, id: room.id, commandId: message.id, data: data.data as never })
    this.#send({ t: 'ack', id: message.id, ...(answer === undefined ? {} : { data: answer }) })
  }

  async #renew(message: Of<'renew'>): Promise<void> {
    const { room, member } = this.#memberOf(message.room)
    await this.#identify()
    if (!room.kind.renew) return
    const renewed = await room.kind.renew({ actor: this.#actor, id: room.id, grant: member.grant })
    member.untilMs = Date.parse(renewed.expiresAt)
    member.grant = renewed.token
    this.#send({ t: 'grant', room: message.room, ...renewed })
  }

  /** Only whoever is signed in can have become somebody else meanwhile. */
  async #identifyAnew(): Promise<void> {
    const identityMs = this.#house.limits.identitySeconds * 1000
    if (this.#actor.kind === 'account' && Date.now() - this.#identifiedAtMs >= identityMs) await this.#identify()
  }

  async #identify(): Promise<void> {
    this.#actor = await this.#house.identify(this.#credentials)
    this.#identifiedAtMs = Date.now()
  }

  #memberOf(name: string) {
    const member = this.#members.find((candidate) => candidate.name === name)
    if (!member?.room) throw realtimeProblems['not-joined']()
    return { member, room: member.room }
  }

  #leave(name: string): void {
    const member = this.#members.find((candidate) => candidate.name === name)
    if (!member) return
    this.#forget(member)
    member.room?.leave(member)
  }

  #forget(member: Member<Room>): void {
    this.#members = this.#members.filter((candidate) => candidate !== member)
  }

  #refuse(problem: Problem, about: { id?: string; room?: string } = {}): void {
    const seconds = problem.extensions['retryAfterSeconds']
    this.#send({ t: 'refused', ...about, code: problem.code, ...(typeof seconds === 'number' ? { retryAfterSeconds: seconds } : {}) })
  }

  #send(message: ServerMessage): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    if (bytesWaiting(this.socket) > this.#house.limits.closeBytes) this.closeAsTooSlow()
    else this.socket.send(JSON.stringify(message))
  }
}

function onMessage(this: WebSocket, data: unknown, binary: boolean): void {
  ;(this as PageSocket).connection?.read(data as Buffer, binary)
}

function onPong(this: WebSocket): void {
  const { connection } = this as PageSocket
  if (connection) connection.heard = true
}

function onError(this: WebSocket): void {
  this.terminate()
}

function onClose(this: WebSocket): void {
  ;(this as PageSocket).connection?.gone()
}

function terminate(socket: WebSocket): void {
  socket.terminate()
}

/** A fault is not told to the other side. */
function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : realtimeProblems['internal-error']()
}

function parse(data: Buffer): ClientMessage | null {
  try {
    const parsed = clientMessageSchema.safeParse(JSON.parse(data.toString()))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function resumeOf(message: Of<'join'>): Resume | null {
  return message.since === undefined || message.epoch === undefined ? null : { since: message.since, epoch: message.epoch }
}
