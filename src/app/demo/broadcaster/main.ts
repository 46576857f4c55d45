/**
 * The demo broadcaster: an ordinary WHIP publisher in a process of its own, with a stream key and nothing else.
 * Reads `SOUK_WHIP_URL`, `SOUK_WHIP_KEY` and `SOUK_CLIP`; ends with its parent.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { readClip } from './clip.ts'
import { sendClip } from './sender.ts'
import { connectWhip, type WhipSession } from './whip-client.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000
/** The server reports every second; without reports nobody is there. */
const SILENT_MS = 5000
/** The server's side of the handshake ends a moment after ours. */
const SETTLE_MS = 150

function setting(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set`)
  return value
}

function say(state: 'publishing' | 'lost' | 'refused', detail: string): void {
  if (process.connected) process.send?.({ state, detail }, ignoreEnd)
  else process.stderr.write(`demo broadcaster: ${state} ${detail}\n`)
}

/** A parent that has just gone is learnt from `disconnect`. */
function ignoreEnd(): void {}

let session: WhipSession | null = null
let ending = false

async function end(): Promise<void> {
  if (ending) return
  ending = true
  await session?.close()
  process.exit(0)
}

async function publish(clip: Awaited<ReturnType<typeof readClip>>): Promise<void> {
  session = await connectWhip(setting('SOUK_WHIP_URL'), setting('SOUK_WHIP_KEY'))
  await pause(SETTLE_MS)
  const stop = sendClip(clip, session)
  say('publishing', `${clip.packets.length} packets, ${clip.durationSeconds} s`)
  const silence = Promise.withResolvers<string>()
  const current = session
  const watch = setInterval(() => {
    if (Date.now() - current.heardMs() > SILENT_MS) silence.resolve('the server is silent')
  }, 500)
  const reason = await Promise.race([current.lost, silence.promise])
  clearInterval(watch)
  stop()
  await current.close()
  session = null
  say('lost', reason)
}

async function run(): Promise<void> {
  const clip = await readClip(setting('SOUK_CLIP'))
  for (let pauseMs = FIRST_PAUSE_MS; ; ) {
    const startedMs = Date.now()
    await publish(clip).catch((error: unknown) => say('refused', error instanceof Error ? error.message : String(error)))
    if (ending) return
    if (Date.now() - startedMs > LONGEST_PAUSE_MS) pauseMs = FIRST_PAUSE_MS
    await pause(pauseMs)
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }
}

process.on('disconnect', () => void end())
process.on('SIGTERM', () => void end())
process.on('SIGINT', () => void end())

await run()
