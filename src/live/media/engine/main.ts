/**
 * The media engine's own process. node-datachannel is loaded here and nowhere else in the server: a fault in its native code ends
 * this process alone, and loading it twice in one process aborts.
 */
import type { EngineCall, EngineCalls, EngineMessage, EngineOptions, EngineRequest } from '../messages.ts'
import { MediaRefusal } from '../port.ts'
import { Engine } from './engine.ts'
import { Questions } from './questions.ts'
import { findUdpPort } from './udp-port.ts'

const CLOCKS_MS = 1000

function say(message: EngineMessage): void {
  if (process.connected) process.send?.(message, ignoreEnd)
}

/** A parent that has just gone is learnt from `disconnect`. */
function ignoreEnd(): void {}

async function handle(engine: Engine, request: EngineRequest): Promise<void> {
  const { id, call, input } = request
  try {
    // The port on the other side builds both, so `input` belongs to `call`.
    const output: unknown = await (engine[call] as (given: never) => unknown).call(engine, input as never)
    say({ id, output: output as EngineCalls[EngineCall]['output'] })
  } catch (error) {
    if (error instanceof MediaRefusal) say({ id, refusal: error.reason, detail: error.message })
    else say({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

async function run(options: EngineOptions): Promise<void> {
  const udpPort = await findUdpPort(options.udpPort, options.udpPortMayMove)
  const questions = new Questions((ask, request) => say({ ask, request }))
  const engine = new Engine(
    { ...options, udpPort },
    {
      permit: (request) => questions.ask(request),
      answered: (ask, permit) => questions.answered(ask, permit),
      refused: (payload) => say({ event: 'ingest.refused', payload }),
      paths: (broadcastId, whep) => say({ event: 'paths.changed', payload: { broadcastId, whep } }),
      started: (broadcastId, sessionId, clock) => say({ event: 'ingest.started', payload: { broadcastId, sessionId, clock } }),
      ended: (broadcastId, sessionId, reason, clock) => say({ event: 'ingest.ended', payload: { broadcastId, sessionId, reason, clock } }),
      warn: (text, fields) => say({ log: { level: 'warn', text, fields } }),
      packaged: (news) => say({ event: 'media.packaged', payload: news }),
      viewerEnded: (broadcastId, sessionId, reason) => say({ event: 'whep.ended', payload: { broadcastId, sessionId, reason } }),
    },
  )
  const rtmpPort = await engine.openRtmp()
  setInterval(() => say({ clocks: engine.clocks() }), CLOCKS_MS)
  process.on('message', (request: EngineRequest) => void handle(engine, request))
  // The library's own cleanup() corrupts memory when peers were just closed; ending the process is enough.
  process.on('disconnect', () => {
    engine.close()
    process.exit(0)
  })
  say({ ready: { udpPort, rtmpPort } })
}

// Signals of a terminal reach the whole group; the parent decides when we end.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})

await run(JSON.parse(process.argv[2] ?? '{}') as EngineOptions).catch((error: unknown) => {
  say({
    log: { level: 'error', text: 'media engine cannot start', fields: { reason: error instanceof Error ? error.message : String(error) } },
  })
  process.exitCode = 1
  process.disconnect?.()
})
