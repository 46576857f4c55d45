import { EventEmitter } from 'node:events'
import type { EngineListener } from './engine-process.ts'
import type { EngineEvent } from './messages.ts'
import type { MediaClock, MediaEvents, PublishPermit, PublishRequest, Timeline } from './port.ts'

/** What this side knows of the engine's sessions and clocks, so that a crash is told as the end of each, and timelines go on after it. */
export class SessionMemory implements EngineListener {
  readonly #emitter = new EventEmitter().setMaxListeners(0)
  readonly #clocks = new Map<string, MediaClock>()
  readonly #publishing = new Map<string, string>()
  readonly #watching = new Map<string, string>()
  #decide: (request: PublishRequest) => Promise<PublishPermit> = () =>
    Promise.resolve({ refused: 'unavailable', description: 'The server takes no encoder yet. Try again in a moment.' })

  on<Name extends keyof MediaEvents>(event: Name, handler: (payload: MediaEvents[Name]) => void): () => void {
    this.#emitter.on(event, handler)
    return () => this.#emitter.off(event, handler)
  }

  noteIngest(sessionId: string, broadcastId: string): void {
    this.#publishing.set(sessionId, broadcastId)
  }

  noteViewer(sessionId: string, broadcastId: string): void {
    this.#watching.set(sessionId, broadcastId)
  }

  authorise(decide: (request: PublishRequest) => Promise<PublishPermit>): void {
    this.#decide = decide
  }

  /** A permit goes on with the timeline this side knows best. */
  async permit(request: PublishRequest): Promise<PublishPermit> {
    const permit = await this.#decide(request)
    if ('refused' in permit) return permit
    this.noteIngest(permit.sessionId, permit.broadcastId)
    return { ...permit, continueFrom: this.timelineOf(permit.broadcastId) ?? permit.continueFrom }
  }

  timelineOf(broadcastId: string): Timeline | null {
    return this.#clocks.get(broadcastId) ?? null
  }

  forget(broadcastId: string): void {
    this.#clocks.delete(broadcastId)
  }

  event({ event, payload }: EngineEvent): void {
    if (event === 'ingest.started') this.#clocks.set(payload.broadcastId, payload.clock)
    if (event === 'ingest.ended' || event === 'ingest.refused') this.#publishing.delete(payload.sessionId)
    if (event === 'whep.ended') this.#watching.delete(payload.sessionId)
    this.#emitter.emit(event, payload)
  }

  clocks(clocks: { broadcastId: string; clock: MediaClock }[]): void {
    for (const { broadcastId, clock } of clocks) this.#clocks.set(broadcastId, clock)
  }

  lost(): void {
    const publishing = [...this.#publishing]
    const watching = [...this.#watching]
    this.#publishing.clear()
    this.#watching.clear()
    for (const [sessionId, broadcastId] of publishing) {
      const last = this.#clocks.get(broadcastId)
      const clock = last ? { ...last, flowing: false } : null
      this.event({ event: 'ingest.ended', payload: { broadcastId, sessionId, reason: 'engine-lost', clock } })
    }
    for (const [sessionId, broadcastId] of watching) {
      this.event({ event: 'whep.ended', payload: { broadcastId, sessionId, reason: 'engine-lost' } })
    }
  }

  up(pid: number, again: boolean): void {
    if (again) this.event({ event: 'engine.restarted', payload: { pid } })
  }
}
