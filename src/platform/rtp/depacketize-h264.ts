import { NAL } from './h264.ts'

const DELIMITER = 9

/** What one RTP packet brings, in order. `time` is the picture's; all packets of a picture have the same. */
export interface H264Packet {
  time: number
  marker: boolean
  payload: Buffer
}

/** One whole picture. `units` are without start codes, parameters and delimiters. */
export interface H264AccessUnit {
  time: number
  keyframe: boolean
  units: Buffer[]
  sps: Buffer | null
  pps: Buffer | null
}

/** Puts pictures together (RFC 6184, modes 0 and 1). After a loss nothing comes until the next keyframe that is whole. */
export class H264Depacketizer {
  #unit: H264AccessUnit | null = null
  #fragments: Buffer[] = []
  #damaged = false
  #waitsForKeyframe = true

  /** The pictures that are whole with this packet: none, one, or two where a marker is missing. */
  take(packet: H264Packet, afterLoss: boolean): H264AccessUnit[] {
    const whole: H264AccessUnit[] = []
    if (this.#unit && this.#unit.time !== packet.time) this.#close(afterLoss, whole)
    if (afterLoss) {
      this.#waitsForKeyframe = true
      this.#fragments = []
    }
    if (!this.#unit) {
      this.#unit = { time: packet.time, keyframe: false, units: [], sps: null, pps: null }
      // After a loss only a picture that begins with its parameters is known to have its beginning.
      this.#damaged = afterLoss && !beginsWithParameters(packet.payload)
    } else if (afterLoss) this.#damaged = true
    this.#unpack(packet.payload, this.#unit)
    if (packet.marker) this.#close(false, whole)
    return whole
  }

  #close(cutOff: boolean, whole: H264AccessUnit[]): void {
    const unit = this.#unit
    this.#unit = null
    const damaged = this.#damaged || cutOff || this.#fragments.length > 0
    this.#fragments = []
    this.#damaged = false
    if (damaged) this.#waitsForKeyframe = true
    if (!unit || damaged || unit.units.length === 0) return
    if (unit.keyframe) this.#waitsForKeyframe = false
    if (!this.#waitsForKeyframe) whole.push(unit)
  }

  #unpack(payload: Buffer, unit: H264AccessUnit): void {
    if (payload.length < 2) return
    const type = payload[0]! & 0x1f
    if (type === NAL.aggregate) {
      for (let at = 1; at + 3 <= payload.length; ) {
        const end = at + 2 + payload.readUInt16BE(at)
        if (end > payload.length) this.#damaged = true
        else this.#keep(payload.subarray(at + 2, end), unit)
        at = end
      }
    } else if (type === NAL.fragment) this.#joinFragment(payload, unit)
    else if (type < NAL.aggregate) this.#keep(payload, unit)
    else this.#damaged = true
  }

  #joinFragment(payload: Buffer, unit: H264AccessUnit): void {
    const indicator = payload[0]!
    const header = payload[1]!
    if (header & 0x80) this.#fragments = [Buffer.of((indicator & 0xe0) | (header & 0x1f))]
    else if (this.#fragments.length === 0) {
      this.#damaged = true
      return
    }
    this.#fragments.push(payload.subarray(2))
    if (!(header & 0x40)) return
    this.#keep(Buffer.concat(this.#fragments), unit)
    this.#fragments = []
  }

  #keep(nal: Buffer, unit: H264AccessUnit): void {
    if (nal.length === 0) return
    const type = nal[0]! & 0x1f
    if (type === NAL.parameters) unit.sps = nal
    else if (type === NAL.pictureParameters) unit.pps = nal
    else if (type !== DELIMITER) {
      if (type === NAL.keyframeSlice) unit.keyframe = true
      unit.units.push(nal)
    }
  }
}

function beginsWithParameters(payload: Buffer): boolean {
  const type = (payload[0] ?? 0) & 0x1f
  const first = type === NAL.aggregate ? (payload[3] ?? 0) & 0x1f : type
  return first === NAL.parameters || first === DELIMITER
}
