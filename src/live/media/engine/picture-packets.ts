import { packetizeH264 } from '#platform/rtp'
import type { VideoFormat, VideoSample } from '../packaging/samples.ts'
import type { Lane, OutgoingPacket } from './lane.ts'

/** Turns whole pictures into the packets that WHEP viewers get. */
export class PicturePackets {
  readonly #lane: Lane
  #format: VideoFormat | null = null
  #sequence = 0

  constructor(lane: Lane) {
    this.#lane = lane
  }

  /** Parameters go in front of each keyframe. */
  set format(format: VideoFormat) {
    this.#format = format
  }

  of({ keyframe, nals }: VideoSample, timestamp: number): OutgoingPacket[] {
    const units = keyframe && this.#format ? [this.#format.sps, this.#format.pps, ...nals] : nals
    const payloads = packetizeH264(units)
    return payloads.map((bytes, index) => {
      const payload = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      this.#lane.count(payload.length)
      this.#sequence = (this.#sequence + 1) & 0xffff
      return { sequence: this.#lane.place(this.#sequence), timestamp, marker: index === payloads.length - 1, payload }
    })
  }
}
