import { setTimeout as sleep } from 'node:timers/promises'
import type { Progress } from '#platform/boot'
import { type Server, type ServerOptions, startServer, stopServer } from './server.ts'

const RESTARTS_IN_A_ROW = 3
const FIRST_WAIT_MILLISECONDS = 200
/** A server that stood this long starts counting afresh. */
const STEADY_MILLISECONDS = 60_000

export interface Supervision {
  readonly port: number
  processId(): number
  /** False from the moment the server dies until it accepts connections again. */
  isUp(): boolean
  /** Called once when the server keeps dying; `why` is a sentence for the operator. */
  onGivenUp(listener: (why: string) => void): void
  stop(): Promise<void>
}

/** Keeps one server alive on one port: a crash is followed by recovery on the same address. */
export async function supervise(
  options: ServerOptions,
  progress: Progress,
  afterStart: (server: Server) => Promise<void>,
): Promise<Supervision> {
  const listeners: ((why: string) => void)[] = []
  let server = await startServer(options)
  await afterStart(server)
  let up = true
  let stopping = false

  const watch = async (): Promise<void> => {
    let restarts = 0
    while (!stopping) {
      const since = performance.now()
      await server.exited
      if (stopping) return
      up = false
      restarts = performance.now() - since > STEADY_MILLISECONDS ? 1 : restarts + 1
      if (restarts > RESTARTS_IN_A_ROW) throw new Error(`it ended ${restarts} times in a row`)
      progress('The database ended unexpectedly; starting it again. Nothing that was confirmed is lost.')
      await sleep(FIRST_WAIT_MILLISECONDS * 2 ** (restarts - 1))
      server = await startServer({ ...options, port: server.port })
      await afterStart(server)
      up = true
      progress('The database is back.')
    }
  }
  const watching = watch().catch((error: Error) => {
    if (!stopping) for (const tell of listeners) tell(`The database does not stay up (${error.message}): see ${options.place.logFile}.`)
  })
  return {
    port: server.port,
    processId: () => server.processId,
    isUp: () => up,
    onGivenUp: (listener) => listeners.push(listener),
    async stop() {
      stopping = true
      await stopServer(server)
      await watching
    },
  }
}
