import type { OutgoingPacket } from './lane.ts'

const MAX_PACKETS = 4000
const MAX_BYTES = 8_000_000

/** The group of pictures on air: everything since the last keyframe, so that a new viewer paints at once. */
export class PictureCache {
  #packets: OutgoingPacket[] = []
  #bytes = 0
  #keyframeMediaTime = -1

  /** Adds a packet in its place. A keyframe newer than the one held begins a new group. */
  add(packet: OutgoingPacket, mediaTime: number, keyframe: boolean): void {
    if (keyframe && mediaTime > this.#keyframeMediaTime) {
      this.clear()
      this.#keyframeMediaTime = mediaTime
    }
    if (this.#keyframeMediaTime < 0 || mediaTime < this.#keyframeMediaTime) return
    let at = this.#packets.length
    while (at > 0 && this.#packets[at - 1]!.sequence > packet.sequence) at--
    if (this.#packets[at - 1]?.sequence === packet.sequence) return
    this.#packets.splice(at, 0, packet)
    this.#bytes += packet.payload.length
    if (this.#packets.length > MAX_PACKETS || this.#bytes > MAX_BYTES) this.clear()
  }

  clear(): void {
    this.#packets = []
    this.#bytes = 0
    this.#keyframeMediaTime = -1
  }

  get empty(): boolean {
    return this.#packets.length === 0
  }

  snapshot(): OutgoingPacket[] {
    return [...this.#packets]
  }
}
