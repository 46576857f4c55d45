/** A thread that turns Opus into AAC-LC, so that neither its work nor a fault in it holds up the engine. */
import { parentPort } from 'node:worker_threads'
import { registerAacEncoder } from '@mediabunny/aac-encoder'
import { AdtsOutputFormat, AudioSample, AudioSampleSource, NullTarget, Output } from 'mediabunny'
import { OpusDecoder } from 'opus-decoder'
import type { FromWorker, ToWorker } from './worker-messages.ts'

const RATE = 48_000
const CHANNELS = 2
const BITRATE_BPS = 128_000

const say = (message: FromWorker) => parentPort?.postMessage(message)

/** One publisher's sound: packets in, frames out, in order. */
class Line {
  readonly #number: number
  readonly #decoder = new OpusDecoder({ channels: CHANNELS })
  readonly #encoder: AudioSampleSource
  readonly #output = new Output({ format: new AdtsOutputFormat(), target: new NullTarget() })
  #ready: Promise<unknown>
  #samples = 0

  constructor(number: number) {
    this.#number = number
    this.#encoder = new AudioSampleSource({
      codec: 'aac',
      bitrate: BITRATE_BPS,
      onEncodedPacket: ({ data }) => say({ kind: 'frame', line: number, aac: data }),
    })
    this.#output.addAudioTrack(this.#encoder)
    this.#ready = Promise.all([this.#decoder.ready, this.#output.start()])
  }

  take(opus: Uint8Array, samples: number): void {
    this.#ready = this.#ready
      .then(() => this.#encode(opus))
      .catch((error: unknown) => say({ kind: 'failed', line: this.#number, samples, reason: String(error) }))
  }

  async #encode(opus: Uint8Array): Promise<void> {
    const { channelData, samplesDecoded } = this.#decoder.decodeFrame(opus)
    const data = new Float32Array(samplesDecoded * CHANNELS)
    channelData.forEach((channel, index) => data.set(channel, index * samplesDecoded))
    const shape = { format: 'f32-planar', numberOfChannels: CHANNELS, sampleRate: RATE } as const
    const sample = new AudioSample({ ...shape, data, timestamp: this.#samples / RATE })
    this.#samples += samplesDecoded
    await this.#encoder.add(sample)
    sample.close()
  }

  close(): void {
    this.#ready = this.#ready.then(() => this.#output.cancel()).catch(() => undefined)
    void this.#ready.then(() => this.#decoder.free())
  }
}

const lines = new Map<number, Line>()

registerAacEncoder()
parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'close') {
    lines.get(message.line)?.close()
    lines.delete(message.line)
    return
  }
  const line = lines.get(message.line) ?? new Line(message.line)
  lines.set(message.line, line)
  line.take(message.opus, message.samples)
})
