import { Unwrapper } from '#platform/rtp'

/** What goes out to viewers, before a viewer's own payload type is put in. */
export interface OutgoingPacket {
  sequence: number
  timestamp: number
  marker: boolean
  payload: Buffer
}

/** One outgoing stream (video or audio) of a broadcast: sequence numbers run on over the publisher's restarts. */
export class Lane {
  readonly ssrc: number
  packets = 0
  octets = 0
  #highest: number
  #offset: number | null = null
  #incoming = new Unwrapper(16)

  constructor(ssrc: number, firstSequence: number) {
    this.ssrc = ssrc
    this.#highest = firstSequence
  }

  beginEpoch(): void {
    this.#offset = null
    this.#incoming = new Unwrapper(16)
  }

  /** Unwrapped outgoing number for an incoming one; gaps stay gaps. */
  place(incomingSequence: number): number {
    const incoming = this.#incoming.unwrap(incomingSequence)
    this.#offset ??= this.#highest + 1 - incoming
    const sequence = incoming + this.#offset
    if (sequence > this.#highest) this.#highest = sequence
    return sequence
  }

  count(payloadBytes: number): void {
    this.packets++
    this.octets += payloadBytes
  }
}
