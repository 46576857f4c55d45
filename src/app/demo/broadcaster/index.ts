/** Starts the demo broadcaster beside the server. It enters by the same door as every other publisher. */
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Log } from '#platform/log'

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const AGAIN_AFTER_MS = 2000
const END_TIMEOUT_MS = 4000

export interface BroadcasterOptions {
  /** Where to publish: `http://127.0.0.1:3000/whip`. */
  whipUrl: string
  streamKey: string
  /** Path of an H264 + Opus clip. */
  clip: string
  log: Log
}

export interface Broadcaster {
  /** Ends the process after it has told the server. */
  close(): Promise<void>
}

/** The process reconnects by itself; it is started again when it dies. */
export function startBroadcaster({ whipUrl, streamKey, clip, log }: BroadcasterOptions): Broadcaster {
  let child: ChildProcess | null = null
  let closing = false
  let timer: NodeJS.Timeout | undefined

  // It publishes to this very machine, whose certificate names the address that others use.
  const trust = whipUrl.startsWith('https:') ? { NODE_TLS_REJECT_UNAUTHORIZED: '0' } : {}
  const start = () => {
    const started = fork(MAIN, [], {
      env: { ...process.env, ...trust, SOUK_WHIP_URL: whipUrl, SOUK_WHIP_KEY: streamKey, SOUK_CLIP: clip },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child = started
    started.on('message', (message: { state: string; detail: string }) => log.info(message, 'demo broadcaster'))
    started.on('exit', (code, signal) => {
      child = null
      if (closing) return
      log.warn({ code, signal }, 'demo broadcaster ended, starting again')
      timer = setTimeout(start, AGAIN_AFTER_MS)
    })
  }
  start()

  return {
    async close() {
      closing = true
      clearTimeout(timer)
      const ending = child
      if (!ending) return
      const { promise, resolve } = Promise.withResolvers<void>()
      ending.once('exit', () => resolve())
      const force = setTimeout(() => ending.kill('SIGKILL'), END_TIMEOUT_MS)
      ending.disconnect()
      await promise
      clearTimeout(force)
    },
  }
}
