import { EventEmitter } from 'node:events'
import type { Log } from '#platform/log'
import { EngineProcess } from './engine-process.ts'
import { type MediaClock, type MediaEvents, type MediaPort, MediaRefusal } from './port.ts'

/** Settings of the built-in engine. */
export interface MediaOptions {
  log: Log
  /** Chosen port (`SOUK_MEDIA_UDP_PORT`), or null: the default, or the next free one. */
  udpPort: number | null
  /** Announced first when set (`SOUK_MEDIA_PUBLIC_IP`). */
  publicAddress: string | null
  maxViewers?: number
}

export const DEFAULT_MEDIA_UDP_PORT = 4478
/** Some two hundred were clean on one core; half of that leaves room for what else the machine does. */
const DEFAULT_MAX_VIEWERS = 100

/** Starts the media engine in a process of its own. Resolves when it takes publishers; rejects when it cannot start. */
export async function createMedia(options: MediaOptions): Promise<MediaPort> {
  const emitter = new EventEmitter()
  emitter.setMaxListeners(0)
  const emit = <Name extends keyof MediaEvents>(event: Name, payload: MediaEvents[Name]) => void emitter.emit(event, payload)
  const remembered = new Map<string, MediaClock>()
  const publishing = new Map<string, string>()
  const watching = new Map<string, string>()

  const engine = new EngineProcess(
    {
      udpPort: options.udpPort ?? DEFAULT_MEDIA_UDP_PORT,
      udpPortMayMove: options.udpPort === null,
      publicAddress: options.publicAddress,
      maxViewers: options.maxViewers ?? DEFAULT_MAX_VIEWERS,
    },
    options.log,
    {
      event({ event, payload }) {
        if (event === 'ingest.started') remembered.set(payload.broadcastId, payload.clock)
        if (event === 'ingest.ended') publishing.delete(payload.sessionId)
        if (event === 'whep.ended') watching.delete(payload.sessionId)
        emitter.emit(event, payload)
      },
      clocks(clocks) {
        for (const { broadcastId, clock } of clocks) remembered.set(broadcastId, clock)
      },
      lost() {
        for (const [sessionId, broadcastId] of publishing) {
          emit('ingest.ended', { broadcastId, sessionId, reason: 'engine-lost', clock: remembered.get(broadcastId) ?? null })
        }
        for (const [sessionId, broadcastId] of watching) emit('whep.ended', { broadcastId, sessionId, reason: 'engine-lost' })
        publishing.clear()
        watching.clear()
      },
      up: (pid, again) => again && emit('engine.restarted', { pid }),
    },
  )
  await engine.firstUp.catch(async (error: unknown) => {
    await engine.close()
    throw error
  })

  return {
    async whip({ broadcastId, sessionId, offer, continueFrom }) {
      const answered = await engine.call('whip', { broadcastId, sessionId, offer, continueFrom: remembered.get(broadcastId) ?? continueFrom ?? null })
      publishing.set(sessionId, broadcastId)
      return answered
    },
    async endWhip(sessionId, reason) {
      await engine.call('endWhip', { sessionId, reason }).catch(ignoreAbsence)
    },
    async whep(input) {
      const answered = await engine.call('whep', input)
      watching.set(input.sessionId, input.broadcastId)
      return answered
    },
    extendWhep(sessionId, until) {
      engine.call('extendWhep', { sessionId, until }).catch(ignoreAbsence)
    },
    async endWhep(sessionId, reason) {
      await engine.call('endWhep', { sessionId, reason }).catch(ignoreAbsence)
    },
    async endBroadcast(broadcastId) {
      remembered.delete(broadcastId)
      await engine.call('endBroadcast', { broadcastId }).catch(ignoreAbsence)
    },
    clock: (broadcastId) => engine.call('clock', { broadcastId }),
    signal: (broadcastId) => engine.call('signal', { broadcastId }),
    on(event, handler) {
      emitter.on(event, handler)
      return () => emitter.off(event, handler)
    },
    udpPort: () => engine.udpPort,
    ready: () => engine.udpPort !== null,
    close: () => engine.close(),
  }
}

/** What is to be ended is gone when the engine is. */
function ignoreAbsence(error: unknown): void {
  if (!(error instanceof MediaRefusal)) throw error
}
