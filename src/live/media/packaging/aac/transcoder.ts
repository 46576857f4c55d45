import { Worker } from 'node:worker_threads'
import { TICKS_PER_SECOND } from '../../clock.ts'
import { SoundTrack } from '../hls/sound-track.ts'
import type { AudioFormat, AudioSample } from '../samples.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

/** AAC-LC, 48 kHz, stereo. */
export const MADE_AAC: AudioFormat = { codec: 'aac', config: Uint8Array.of(0x11, 0x90), sampleRate: 48_000, channels: 2 }

const RATE = 48_000
const FRAME_SAMPLES = 1024
/** The encoder begins with one frame of nothing. */
const PRIMING_SAMPLES = 1024
const MOST_STARTS = 5
const AGAIN_AFTER_MS = 5_000
/** Having worked this long, a thread is not to blame for those before it. */
const PROVEN_AFTER_MS = 60_000
const MOST_WAITING_SAMPLES = 10 * RATE

/** The sound of one publisher on its way from Opus to AAC. */
export interface Transcoding {
  add(opus: AudioSample): void
  close(): void
}

export type TranscoderLog = (text: string, fields: Record<string, unknown>) => void

/** One thread that makes AAC for every publisher whose sound is Opus. What goes wrong in it ends the AAC, never the engine. */
export class Transcoder {
  readonly #log: TranscoderLog
  readonly #source: URL
  readonly #lines = new Map<number, Line>()
  #worker: Worker | null = null
  #starts = 0
  #nextLine = 1

  /** `source`: what the thread runs. */
  constructor(log: TranscoderLog, source = new URL('./worker.ts', import.meta.url)) {
    this.#log = log
    this.#source = source
  }

  /** Loads what it needs, for a publisher that is on its way. */
  warmUp(): void {
    if (this.#worker || this.#starts >= MOST_STARTS) return
    this.#starts++
    const worker = new Worker(this.#source)
    this.#worker = worker
    worker.on('message', (message: FromWorker) => this.#receive(message))
    worker.on('error', (error: Error) => this.#log('AAC cannot be made', { reason: error.message }))
    worker.on('exit', () => this.#lost(worker))
    worker.unref()
    const prove = () => {
      if (this.#worker === worker) this.#starts = 0
    }
    setTimeout(prove, PROVEN_AFTER_MS).unref()
  }

  #lost(worker: Worker): void {
    if (this.#worker !== worker) return
    this.#worker = null
    for (const line of this.#lines.values()) line.restart()
    setTimeout(() => this.#lines.size > 0 && this.warmUp(), AGAIN_AFTER_MS).unref()
  }

  /** Frames come as `sample` says, on the timeline of what was added. */
  open(sample: (aac: AudioSample) => void): Transcoding {
    this.warmUp()
    const number = this.#nextLine++
    const line = new Line(sample, (opus, samples) => this.#send({ kind: 'sound', line: number, opus, samples }))
    this.#lines.set(number, line)
    return {
      add: (opus) => line.add(opus),
      close: () => {
        this.#lines.delete(number)
        this.#send({ kind: 'close', line: number })
      },
    }
  }

  #send(message: ToWorker): boolean {
    this.#worker?.postMessage(message)
    return this.#worker !== null
  }

  #receive(message: FromWorker): void {
    const line = this.#lines.get(message.line)
    if (message.kind === 'frame') line?.made(message.aac)
    else if (line) {
      line.missed(message.samples)
      this.#log('AAC cannot be made of a sound', { reason: message.reason })
    }
  }

  close(): void {
    const worker = this.#worker
    this.#worker = null
    void worker?.terminate()
  }
}

/** Keeps the time of one sound: frames that come back say nothing of it, so what goes in must be without holes. */
class Line {
  readonly #sample: (aac: AudioSample) => void
  readonly #send: (opus: Uint8Array, samples: number) => boolean
  #whole = new SoundTrack({ codec: 'opus', channels: 2 })
  /** Where the next frame that comes back begins, and where what went in ends; in samples. */
  #next: number | null = null
  #end = 0
  #waitingSamples = 0

  constructor(sample: (aac: AudioSample) => void, send: (opus: Uint8Array, samples: number) => boolean) {
    this.#sample = sample
    this.#send = send
  }

  restart(): void {
    this.#whole = new SoundTrack({ codec: 'opus', channels: 2 })
    this.#next = null
    this.#waitingSamples = 0
  }

  add(opus: AudioSample): void {
    // A thread that does not keep up must not fill the memory with what waits for it.
    if (this.#waitingSamples > MOST_WAITING_SAMPLES) return
    this.#whole.add(opus)
    const { start, frames } = this.#whole.take(Number.POSITIVE_INFINITY)
    if (frames.length === 0) return
    // A silence too long to be written out: what comes back lies as much later.
    this.#next = this.#next === null ? start - PRIMING_SAMPLES : this.#next + start - this.#end
    this.#end = start
    for (const { data, duration } of frames) {
      if (!this.#send(data, duration)) return this.restart()
      this.#waitingSamples += duration
      this.#end += duration
    }
  }

  /** Of so much that went in nothing comes back. */
  missed(samples: number): void {
    if (this.#next === null) return
    this.#waitingSamples -= samples
    this.#next += samples
  }

  made(aac: Uint8Array): void {
    if (this.#next === null) return
    const ticks = (samples: number) => Math.round((samples * TICKS_PER_SECOND) / RATE)
    this.#waitingSamples -= FRAME_SAMPLES
    if (this.#next >= 0) this.#sample({ time: ticks(this.#next), duration: ticks(FRAME_SAMPLES), data: aac })
    this.#next += FRAME_SAMPLES
  }
}
