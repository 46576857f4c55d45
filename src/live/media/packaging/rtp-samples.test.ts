import { expect, test } from 'vitest'
import { RtpSamples } from './rtp-samples.ts'
import type { AudioSample } from './samples.ts'

const TICKS = 90_000
const FRAME = Buffer.of(0xfc, 0xff, 0xfe)
const NTP_BASE = 4_000_000_000

/** A microphone that sends a frame every 20 ms and whose RTP clock stands still while it is away. */
class Microphone {
  readonly heard: AudioSample[] = []
  readonly samples: RtpSamples
  /** In frames of 20 ms. */
  now = 0
  #sent = 0

  constructor() {
    const nothing = () => undefined
    const sink = { beginEpoch: nothing, videoFormat: nothing, video: nothing, audioFormat: nothing, end: nothing }
    this.samples = new RtpSamples({ ...sink, audio: (sample) => void this.heard.push(sample) }, true)
  }

  get newest(): number {
    return this.now * 0.02 * TICKS
  }

  speak(frames: number): void {
    for (let frame = 0; frame < frames; frame++, this.now++) {
      const sequence = this.#sent++
      this.samples.audio({ sequence, marker: false, payload: FRAME }, sequence * 960, this.newest, this.now * 20)
    }
  }

  report(): void {
    const seconds = this.now * 0.02
    const ntp = { ntpHigh: NTP_BASE + Math.floor(seconds), ntpLow: Math.floor((seconds % 1) * 2 ** 32) }
    const counts = { kind: 'sender-report', ssrc: 1, packets: 0, octets: 0 } as const
    this.samples.report('video', { ...counts, ...ntp, timestamp: this.newest }, this.newest)
    this.samples.report('audio', { ...counts, ...ntp, timestamp: this.#sent * 960 }, 0)
  }

  get behindSeconds(): number {
    return (this.newest - this.heard.at(-1)!.time) / TICKS
  }
}

test.each([1, 10, 100])('sound whose clock stood still for %i s finds its place beside the picture', (seconds) => {
  const microphone = new Microphone()
  microphone.speak(100)
  microphone.now += seconds * 50
  microphone.speak(100)
  expect(microphone.behindSeconds).toBeCloseTo(0.02, 2)
})

test('it does so although sender reports speak of a change too large to be believed', () => {
  const microphone = new Microphone()
  microphone.speak(100)
  microphone.report()
  microphone.now += 500
  for (let second = 0; second < 4; second++) {
    microphone.speak(50)
    microphone.report()
  }
  expect(microphone.behindSeconds).toBeCloseTo(0.02, 2)
})

test('a few frames that come late keep their time', () => {
  const microphone = new Microphone()
  microphone.speak(100)
  microphone.now += 100
  microphone.speak(20)
  microphone.now -= 100
  microphone.speak(100)
  expect(microphone.behindSeconds).toBeCloseTo(0.02, 2)
  expect(microphone.heard.map(({ time }) => time)).toEqual(microphone.heard.map((_, index) => index * 1800))
})
