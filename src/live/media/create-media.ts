import type { Log } from '#platform/log'
import { EngineProcess } from './engine-process.ts'
import { type MediaPort, MediaRefusal } from './port.ts'
import { SessionMemory } from './session-memory.ts'

/** Settings of the built-in engine. */
export interface MediaOptions {
  log: Log
  /** Chosen port (`SOUK_MEDIA_UDP_PORT`; 0 takes any free one), or null: the default, or the next free one. */
  udpPort: number | null
  /** Announced first when set (`SOUK_MEDIA_PUBLIC_IP`). */
  publicAddress: string | null
  /** Where RTMP is taken: the chosen port (`SOUK_RTMP_PORT`; 0 takes any free one), or null: the default, or the next free one. Absent: nowhere. */
  rtmp?: { port: number | null; host: string }
  maxViewers?: number
}

const DEFAULT_RTMP_PORT = 1935
const DEFAULT_MEDIA_UDP_PORT = 4478
/** Some two hundred were clean on one core; half of that leaves room for what else the machine does. */
const DEFAULT_MAX_VIEWERS = 100

/** Starts the media engine in a process of its own. Resolves when it takes publishers; rejects when it cannot start. */
export async function createMedia(options: MediaOptions): Promise<MediaPort> {
  const memory = new SessionMemory()
  const engineOptions = {
    udpPort: options.udpPort ?? DEFAULT_MEDIA_UDP_PORT,
    udpPortMayMove: options.udpPort === null,
    publicAddress: options.publicAddress,
    maxViewers: options.maxViewers ?? DEFAULT_MAX_VIEWERS,
    rtmp: options.rtmp
      ? { port: options.rtmp.port ?? DEFAULT_RTMP_PORT, portMayMove: options.rtmp.port === null, host: options.rtmp.host }
      : null,
  }
  const engine = new EngineProcess(engineOptions, options.log, memory)
  await engine.firstUp.catch(async (error: unknown) => {
    await engine.close()
    throw error
  })
  return portOver(engine, memory)
}

function portOver(engine: EngineProcess, memory: SessionMemory): MediaPort {
  return {
    async whip({ broadcastId, sessionId, offer, continueFrom }) {
      const timeline = memory.timelineOf(broadcastId) ?? continueFrom ?? null
      const answered = await engine.call('whip', { broadcastId, sessionId, offer, continueFrom: timeline })
      memory.noteIngest(sessionId, broadcastId)
      return answered
    },
    async endWhip(sessionId, reason) {
      await engine.call('endWhip', { sessionId, reason }).catch(ignoreAbsence)
    },
    restartIce: (sessionId, client) => engine.call('restartIce', { sessionId, client }),
    authorisePublishers: (decide) => memory.authorise(decide),
    async whep(input) {
      const answered = await engine.call('whep', input)
      memory.noteViewer(input.sessionId, input.broadcastId)
      return answered
    },
    extendWhep(sessionId, until) {
      engine.call('extendWhep', { sessionId, until }).catch(ignoreAbsence)
    },
    async endWhep(sessionId, reason) {
      await engine.call('endWhep', { sessionId, reason }).catch(ignoreAbsence)
    },
    async endBroadcast(broadcastId) {
      memory.forget(broadcastId)
      await engine.call('endBroadcast', { broadcastId }).catch(ignoreAbsence)
    },
    clock: (broadcastId) => engine.call('clock', { broadcastId }),
    signal: (broadcastId) => engine.call('signal', { broadcastId }),
    on: (event, handler) => memory.on(event, handler),
    framesTellTime: true,
    udpPort: () => engine.udpPort,
    rtmpPort: () => engine.rtmpPort,
    ready: () => engine.udpPort !== null,
    processId: () => engine.processId,
    close: () => engine.close(),
  }
}

/** What is to be ended is gone when the engine is. */
function ignoreAbsence(error: unknown): void {
  if (!(error instanceof MediaRefusal)) throw error
}
