import type { IncomingHttpHeaders } from 'node:http'
import type { WebSocket } from 'ws'
import type { Actor } from '#platform/http'
import type { Log } from '#platform/log'
import { Problem } from '#platform/problem'
import { type Allowance, createAllowance } from './allowance.ts'
import { type ClientMessage, clientMessageSchema, closeCodes, type ServerMessage } from './contract.ts'
import type { Admission } from './kind.ts'
import type { Limits } from './limits.ts'
import { createMember, type Member } from './member.ts'
import { realtimeProblems } from './problems.ts'
import type { Resume, Room } from './room.ts'
import type { RoomDirectory } from './rooms.ts'

export interface ConnectionOptions {
  socket: WebSocket
  actor: Actor
  /** Who this is now: cookies say the same, but a session may have ended. */
  identify(headers: IncomingHttpHeaders): Promise<Actor>
  headers: IncomingHttpHeaders
  limits: Limits
  log: Log
  rooms: RoomDirectory
  closed(reason: string): void
}

type Of<T extends ClientMessage['t']> = Extract<ClientMessage, { t: T }>

/** One page's socket: reads its messages in order, keeps its memberships. */
export class Connection {
  /** Something was heard since the last ping. */
  heard = true
  readonly socket: WebSocket
  readonly #options: ConnectionOptions
  readonly #memberships = new Map<string, { room: Room; member: Member; grant: string | undefined }>()
  readonly #allowance: Allowance
  #actor: Actor
  #identifiedAtMs = Date.now()
  #refusals = 0
  #work: Promise<void> = Promise.resolve()

  constructor(options: ConnectionOptions) {
    this.#options = options
    this.#actor = options.actor
    this.socket = options.socket
    const { messageBurst: burst, messagesPerSecond: perSecond } = options.limits
    this.#allowance = createAllowance({ burst, perSecond })
    this.socket.on('message', (data, binary) => this.#read(data as Buffer, binary))
    this.socket.on('pong', () => {
      this.heard = true
    })
    this.socket.on('error', () => this.socket.terminate())
    this.socket.on('close', () => this.#leaveAll())
  }

  /** Ends memberships whose grant was not renewed in time. */
  expire(nowMs: number): void {
    for (const [name, { member }] of this.#memberships) {
      if (member.untilMs >= nowMs) continue
      this.#leave(name)
      this.#refuse(realtimeProblems['grant-lapsed'](), { room: name })
    }
  }

  close(code: number, reason: string): void {
    this.#leaveAll()
    this.socket.close(code, reason)
    // A peer that reads nothing never answers the close.
    setTimeout(() => this.socket.terminate(), 2_000).unref()
    this.#options.closed(reason)
  }

  #read(data: Buffer, binary: boolean): void {
    this.heard = true
    const now = Date.now()
    if (!this.#allowance.take(now)) {
      this.#refuse(realtimeProblems['too-many-messages'](undefined, { retryAfterSeconds: this.#allowance.secondsUntilNext(now) }))
      if (++this.#refusals > this.#options.limits.refusalsBeforeClose) this.close(closeCodes.tooManyMessages, 'too many messages')
      return
    }
    this.#refusals = 0
    const message = binary ? null : parse(data)
    if (message === null) this.#refuse(realtimeProblems.invalid())
    else if (message.t === 'ping') this.#send({ t: 'pong' })
    else this.#work = this.#work.then(() => this.#handle(message))
  }

  async #handle(message: Exclude<ClientMessage, { t: 'ping' }>): Promise<void> {
    if (this.socket.readyState !== this.socket.OPEN) return
    const about = message.t === 'send' ? { id: message.id, room: message.room } : { room: message.room }
    try {
      if (message.t === 'join') await this.#join(message)
      else if (message.t === 'send') await this.#command(message)
      else if (message.t === 'renew') await this.#renew(message)
      else this.#leave(message.room)
    } catch (error) {
      if (!(error instanceof Problem)) this.#options.log.error({ err: error, room: message.room }, 'socket message failed')
      this.#refuse(problemOf(error), about)
    }
  }

  async #join(message: Of<'join'>): Promise<void> {
    this.#leave(message.room)
    if (this.#memberships.size >= this.#options.limits.roomsPerSocket) throw realtimeProblems['too-many-rooms']()
    const address = this.#options.rooms.addressOf(message.room)
    if (address === null) throw realtimeProblems['unknown-room']()
    const admission = await address.kind.authorise({ actor: this.#actor, id: address.id, grant: message.grant })
    if (this.socket.readyState !== this.socket.OPEN) return
    const member = this.#memberOf(message.room, admission)
    const room = this.#options.rooms.open(message.room, address)
    this.#memberships.set(message.room, { room, member, grant: message.grant })
    try {
      await room.join(member, resumeOf(message))
    } catch (error) {
      this.#memberships.delete(message.room)
      throw error
    }
  }

  #memberOf(room: string, { until, counted }: Admission): Member {
    const person = this.#actor.viewerId ?? this.#actor.accountId
    return createMember({
      socket: this.socket,
      // Whoever has no identity yet may be anyone, also the same person again: nobody is counted on a guess.
      person: counted ? person : null,
      untilMs: until?.getTime() ?? Number.POSITIVE_INFINITY,
      closeAsTooSlow: () => this.close(closeCodes.tooSlow, 'too slow'),
      recheck: () => {
        this.#work = this.#work.then(() => this.#recheck(room))
      },
    })
  }

  async #recheck(name: string): Promise<void> {
    const membership = this.#memberships.get(name)
    if (!membership) return
    const { room, member, grant } = membership
    try {
      const { until } = await room.kind.authorise({ actor: this.#actor, id: room.id, grant })
      member.untilMs = until?.getTime() ?? Number.POSITIVE_INFINITY
    } catch (error) {
      this.#leave(name)
      this.#refuse(problemOf(error), { room: name })
    }
  }

  async #command(message: Of<'send'>): Promise<void> {
    const { room } = this.#membershipOf(message.room)
    const command = room.kind.commands?.[message.type]
    if (!command) throw realtimeProblems['unknown-type']()
    const data = command.schema.safeParse(message.data)
    if (!data.success) throw realtimeProblems.invalid()
    const identityMs = this.#options.limits.identitySeconds * 1000
    if (this.#actor.kind === 'account' && Date.now() - this.#identifiedAtMs >= identityMs) await this.#identify()
    const answer = await command.handle({ actor: this.#actor, id: room.id, commandId: message.id, data: data.data as never })
    this.#send({ t: 'ack', id: message.id, ...(answer === undefined ? {} : { data: answer }) })
  }

  async #renew(message: Of<'renew'>): Promise<void> {
    const { room, member, grant } = this.#membershipOf(message.room)
    await this.#identify()
    if (!room.kind.renew) return
    const renewed = await room.kind.renew({ actor: this.#actor, id: room.id, grant })
    member.untilMs = Date.parse(renewed.expiresAt)
    this.#memberships.set(message.room, { room, member, grant: renewed.token })
    this.#send({ t: 'grant', room: message.room, ...renewed })
  }

  async #identify(): Promise<void> {
    this.#actor = await this.#options.identify(this.#options.headers)
    this.#identifiedAtMs = Date.now()
  }

  #membershipOf(name: string) {
    const membership = this.#memberships.get(name)
    if (!membership) throw realtimeProblems['not-joined']()
    return membership
  }

  #leave(name: string): void {
    const membership = this.#memberships.get(name)
    if (!membership) return
    this.#memberships.delete(name)
    membership.room.leave(membership.member)
  }

  #leaveAll(): void {
    for (const name of [...this.#memberships.keys()]) this.#leave(name)
  }

  #refuse(problem: Problem, about: { id?: string; room?: string } = {}): void {
    const seconds = problem.extensions['retryAfterSeconds']
    this.#send({ t: 'refused', ...about, code: problem.code, ...(typeof seconds === 'number' ? { retryAfterSeconds: seconds } : {}) })
  }

  #send(message: ServerMessage): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(message))
  }
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
