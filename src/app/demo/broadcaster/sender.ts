import { randomInt } from 'node:crypto'
import type { Track } from 'node-datachannel'
import { buildRtp, buildSenderReport, ntpOf, packetizeH264 } from '#platform/rtp'
import { CLOCK_RATE, type Clip, type ClipPacket } from './clip.ts'
import type { OutgoingTrack, WhipSession } from './whip-client.ts'

const STEP_MS = 5
const REPORT_MS = 1000
const CNAME = 'souk-demo'

/** Sends the clip in real time, over and over; timestamps run on over the seam. Returns a function that stops it. */
export function sendClip(clip: Clip, session: WhipSession): () => void {
  const lanes = { video: new SendingLane(session.video, CLOCK_RATE.video), audio: new SendingLane(session.audio, CLOCK_RATE.audio) }
  const startMs = performance.now()
  const loopMs = clip.durationSeconds * 1000
  let index = 0
  let loop = 0
  let reportedMs = Number.NEGATIVE_INFINITY
  const timer = setInterval(() => {
    const elapsedMs = performance.now() - startMs
    for (;;) {
      const packet = clip.packets[index]
      if (packet === undefined) {
        index = 0
        loop++
        continue
      }
      if (loop * loopMs + packet.atMs > elapsedMs) break
      lanes[packet.kind].send(packet, loop * clip.durationSeconds)
      index++
    }
    if (elapsedMs - reportedMs >= REPORT_MS) {
      reportedMs = elapsedMs
      for (const lane of Object.values(lanes)) lane.report(elapsedMs)
    }
  }, STEP_MS)
  return () => clearInterval(timer)
}

class SendingLane {
  readonly #out: OutgoingTrack
  readonly #clockRate: number
  readonly #base = randomInt(2 ** 32)
  #sequence = randomInt(2 ** 15)
  #packets = 0
  #octets = 0

  constructor(out: OutgoingTrack, clockRate: number) {
    this.#out = out
    this.#clockRate = clockRate
  }

  send(packet: ClipPacket, loopSeconds: number): void {
    const timestamp = (this.#base + Math.round(loopSeconds * this.#clockRate) + packet.ticks) % 2 ** 32
    const payloads = packet.kind === 'video' ? packetizeH264(packet.units) : packet.units
    for (const [index, payload] of payloads.entries()) {
      const marker = packet.kind === 'video' && index === payloads.length - 1
      const { payloadType, ssrc, track } = this.#out
      put(track, buildRtp({ payloadType, ssrc, marker, timestamp, sequence: this.#sequence }, payload))
      this.#sequence = (this.#sequence + 1) & 0xffff
      this.#packets++
      this.#octets += payload.length
    }
  }

  /** Ties the stream's clock to the wall clock. */
  report(elapsedMs: number): void {
    const timestamp = (this.#base + Math.round((elapsedMs / 1000) * this.#clockRate)) % 2 ** 32
    const report = { ssrc: this.#out.ssrc, ...ntpOf(Date.now()), timestamp, packets: this.#packets, octets: this.#octets }
    put(this.#out.track, buildSenderReport(report, CNAME))
  }
}

function put(track: Track, bytes: Buffer): void {
  if (track.isOpen()) track.sendMessageBinary(bytes)
}
