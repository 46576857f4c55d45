import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Log } from '#platform/log'
import type { EngineCall, EngineCalls, EngineEvent, EngineMessage, EngineOptions, EngineReply } from './messages.ts'
import { type MediaClock, MediaRefusal, type PublishPermit, type PublishRequest } from './port.ts'

const MAIN = fileURLToPath(new URL('./engine/main.ts', import.meta.url))
const CALL_TIMEOUT_MS = 8000
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000
/** An engine that ran this long starts the back-off anew. */
const STEADY_MS = 30_000
const END_TIMEOUT_MS = 3000

export interface EngineListener {
  event(event: EngineEvent): void
  clocks(clocks: { broadcastId: string; clock: MediaClock }[]): void
  /** The process ended without being asked to; everything in it is gone. */
  lost(): void
  up(pid: number, again: boolean): void
  /** The engine asks whether a key opens a show. */
  permit(request: PublishRequest): Promise<PublishPermit>
}

interface Pending {
  resolve(output: EngineCalls[EngineCall]['output']): void
  reject(error: Error): void
  timer: NodeJS.Timeout
}

/** The engine as a supervised child: started, spoken to with time-outs, started again with back-off when it crashes. */
export class EngineProcess {
  readonly #options: EngineOptions
  readonly #log: Log
  readonly #listener: EngineListener
  readonly #pending = new Map<number, Pending>()
  readonly #firstUp = Promise.withResolvers<void>()
  #child: ChildProcess | null = null
  #udpPort: number | null = null
  #rtmpPort: number | null = null
  #nextId = 1
  #pauseMs = FIRST_PAUSE_MS
  #starts = 0
  #closing = false
  #restartTimer: NodeJS.Timeout | undefined

  constructor(options: EngineOptions, log: Log, listener: EngineListener) {
    this.#options = options
    this.#log = log
    this.#listener = listener
    this.#start()
  }

  get udpPort(): number | null {
    return this.#udpPort
  }

  get rtmpPort(): number | null {
    return this.#rtmpPort
  }

  get processId(): number | null {
    return this.#child?.pid ?? null
  }

  /** Resolves at the first readiness; rejects when the first start fails. */
  get firstUp(): Promise<void> {
    return this.#firstUp.promise
  }

  #start(): void {
    const startedMs = Date.now()
    const child = fork(MAIN, [JSON.stringify(this.#options)], {
      execArgv: [...process.execArgv, '--expose-gc'],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    this.#child = child
    child.on('message', (message: EngineMessage) => this.#receive(child, message))
    child.on('error', (error) => this.#log.error({ err: error }, 'media engine process'))
    child.on('exit', (code, signal) => this.#exited(Date.now() - startedMs, code, signal))
  }

  #receive(child: ChildProcess, message: EngineMessage): void {
    if ('ready' in message) {
      this.#udpPort = message.ready.udpPort
      this.#rtmpPort = message.ready.rtmpPort
      if (this.#options.udpPort > 0 && this.#udpPort !== this.#options.udpPort)
        this.#log.warn({ wanted: this.#options.udpPort, udpPort: this.#udpPort }, 'media UDP port was taken, using another')
      if (this.#options.rtmp?.port && this.#rtmpPort !== this.#options.rtmp.port)
        this.#log.warn({ wanted: this.#options.rtmp.port, rtmpPort: this.#rtmpPort }, 'RTMP port was taken, using another')
      this.#log.info({ pid: child.pid, udpPort: this.#udpPort, rtmpPort: this.#rtmpPort }, 'media engine is up')
      this.#listener.up(child.pid ?? 0, this.#starts++ > 0)
      this.#firstUp.resolve()
    } else if ('clocks' in message) this.#listener.clocks(message.clocks)
    else if ('log' in message) this.#log[message.log.level](message.log.fields, message.log.text)
    else if ('ask' in message) void this.#answer(message)
    else if ('event' in message) this.#listener.event(message)
    else this.#settle(message)
  }

  async #answer({ ask, request }: { ask: number; request: PublishRequest }): Promise<void> {
    const permit = await this.#listener.permit(request).catch((error: unknown): PublishPermit => {
      this.#log.error({ err: error }, 'a publisher could not be checked')
      return { refused: 'unavailable', description: 'The server cannot check the key now. Try again in a moment.' }
    })
    await this.call('permit', { ask, permit }).catch(() => {})
  }

  #settle(reply: EngineReply): void {
    const pending = this.#pending.get(reply.id)
    if (!pending) return
    this.#pending.delete(reply.id)
    clearTimeout(pending.timer)
    if ('output' in reply) pending.resolve(reply.output)
    else if ('refusal' in reply) pending.reject(new MediaRefusal(reply.refusal, reply.detail))
    else pending.reject(new Error(reply.fault))
  }

  #exited(ranMs: number, code: number | null, signal: string | null): void {
    this.#child = null
    this.#udpPort = null
    this.#rtmpPort = null
    for (const pending of this.#pending.values()) {
      clearTimeout(pending.timer)
      pending.reject(new MediaRefusal('engine-unavailable', 'the media engine ended'))
    }
    this.#pending.clear()
    if (this.#closing) return
    this.#listener.lost()
    if (this.#starts === 0) this.#firstUp.reject(new Error('the media engine cannot start'))
    if (ranMs > STEADY_MS) this.#pauseMs = FIRST_PAUSE_MS
    this.#log.error({ code, signal, againInMs: this.#pauseMs }, 'media engine ended unexpectedly')
    this.#restartTimer = setTimeout(() => this.#start(), this.#pauseMs)
    this.#pauseMs = Math.min(this.#pauseMs * 2, LONGEST_PAUSE_MS)
  }

  call<Call extends EngineCall>(call: Call, input: EngineCalls[Call]['input']): Promise<EngineCalls[Call]['output']> {
    const child = this.#child
    if (!child?.connected || this.#udpPort === null) return Promise.reject(new MediaRefusal('engine-unavailable'))
    const id = this.#nextId++
    const { promise, resolve, reject } = Promise.withResolvers<EngineCalls[EngineCall]['output']>()
    const timer = setTimeout(() => {
      this.#pending.delete(id)
      reject(new MediaRefusal('engine-unavailable', `no answer to ${call} in time`))
    }, CALL_TIMEOUT_MS)
    this.#pending.set(id, { resolve, reject, timer })
    child.send({ id, call, input })
    return promise as Promise<EngineCalls[Call]['output']>
  }

  /** Lets the engine close its peers; ends it by force when it does not. */
  async close(): Promise<void> {
    this.#closing = true
    clearTimeout(this.#restartTimer)
    this.#firstUp.promise.catch(() => {})
    const child = this.#child
    if (!child) return
    const { promise, resolve } = Promise.withResolvers<void>()
    child.once('exit', () => resolve())
    const timer = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT_MS)
    child.disconnect()
    await promise
    clearTimeout(timer)
  }
}
