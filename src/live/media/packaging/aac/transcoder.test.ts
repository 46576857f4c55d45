import { afterEach, expect, test, vi } from 'vitest'
import type { AudioSample } from '../samples.ts'
import { Transcoder } from './index.ts'

const TICKS = 90_000
const OPUS_TICKS = 1800
const PATIENCE_MS = 30_000
/** What the thread below makes of an Opus packet, by its second byte. */
const TAKE = 0
const REFUSE = 1
const CRASH = 2

/** A thread that counts samples as an encoder does, and fails where it is told to. */
const COUNTING = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads'
    let held = 0
    parentPort.on('message', ({ kind, line, opus, samples }) => {
      if (kind !== 'sound') return
      if (opus[1] === ${CRASH}) throw new Error('crashed')
      if (opus[1] === ${REFUSE}) return parentPort.postMessage({ kind: 'failed', line, samples, reason: 'refused' })
      for (held += samples; held >= 1024; held -= 1024) parentPort.postMessage({ kind: 'frame', line, aac: Uint8Array.of(0) })
    })
  `)}`,
)

const said: string[] = []
const transcoder = () => new Transcoder((text) => void said.push(text), COUNTING)
let open: Transcoder | null = null
afterEach(() => {
  vi.useRealTimers()
  open?.close()
  said.length = 0
})

const packet = (index: number, what = TAKE): AudioSample => ({
  time: index * OPUS_TICKS,
  duration: OPUS_TICKS,
  data: Uint8Array.of(0xfc, what),
})

async function until(done: () => boolean, meanwhile: () => void = () => undefined): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  while (!done() && Date.now() < deadline) {
    meanwhile()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(done()).toBe(true)
}

test('after a silence too long to be written out, AAC has the time of the sound it is made of', { timeout: PATIENCE_MS }, async () => {
  const made: AudioSample[] = []
  open = transcoder()
  const line = open.open((aac) => made.push(aac))
  for (let index = 0; index < 64; index++) line.add(packet(index))
  await until(() => made.length >= 59)
  for (let index = 0; index < 64; index++) line.add(packet(5000 + index))
  await until(() => made.length >= 119)
  expect(made[58]!.time).toBeLessThan(64 * OPUS_TICKS)
  expect(made[61]!.time).toBeGreaterThan(99.9 * TICKS)
  expect(made.at(-1)!.time).toBeLessThan(5064 * OPUS_TICKS)
})

test('a packet of which nothing can be made moves no other, and does not wait for ever', { timeout: PATIENCE_MS }, async () => {
  const made: AudioSample[] = []
  open = transcoder()
  const line = open.open((aac) => made.push(aac))
  // More of them than may wait.
  for (let index = 0; index < 600; index++) {
    line.add(packet(index, REFUSE))
    if (index % 100 === 99) await until(() => said.length > index)
  }
  for (let index = 600; index < 616; index++) line.add(packet(index))
  await until(() => made.length >= 15)
  expect(made[0]!.time).toBe(600 * OPUS_TICKS - (1024 * TICKS) / 48_000)
})

test('threads that work for a minute before they crash do not end the AAC', { timeout: 4 * PATIENCE_MS }, async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  let made = 0
  open = transcoder()
  const line = open.open(() => made++)
  let index = 0
  for (let crash = 0; crash < 7; crash++) {
    const before = made
    await until(
      () => made > before + 1,
      () => {
        if (index % 50 === 0) vi.advanceTimersByTime(5_000)
        line.add(packet(index++))
      },
    )
    vi.advanceTimersByTime(60_000)
    line.add(packet(index++, CRASH))
    await until(() => said.length > crash)
  }
  expect(said).toEqual(Array(7).fill('AAC cannot be made'))
})
