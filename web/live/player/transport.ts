import type { Playhead } from '../cues/playhead.ts'

/** How a picture travels: WHEP is a fifth of a second behind the host, HLS a second or two, and works where UDP does not. */
export type Path = 'whep' | 'hls'

/** Why a picture did not come, or ended. */
export type Fault =
  /** Every place for WHEP is taken. */
  | 'full'
  /** The offer was answered and no packet gets through: UDP is closed on this network. */
  | 'blocked'
  /** It flowed, and then it did not. */
  | 'broken'
  /** The server has no picture for this show now. */
  | 'no-picture'
  | 'refused'
  | 'unreachable'

/** One way of playing into the page's video element. Whoever opened it closes it. */
export interface Transport {
  readonly path: Path
  /** Takes over the video element. Called once. */
  attach(video: HTMLVideoElement): void
  /** Which frame is being painted; null where nothing tells. `metadata` is null in browsers without frame callbacks. */
  place(metadata: VideoFrameCallbackMetadata | null): Playhead | null
  /** The network path it came by is gone: goes on over another, with the same session, or reports a fault. False where nothing is broken. */
  mend?(): boolean
  /** After a pause: as close to now as this way allows. */
  toNow(): void
  close(): void
}

export class TransportFault extends Error {
  readonly fault: Fault
  constructor(fault: Fault, cause?: unknown) {
    super(fault, { cause })
    this.fault = fault
  }
}
