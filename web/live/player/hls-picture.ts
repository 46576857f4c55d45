import type { Fault } from './transport.ts'

export interface HlsSource {
  /** The multivariant playlist. */
  address: string
  /** False for a replay: it starts at its beginning and does not follow the newest part. */
  live: boolean
  /** Puts the grant at hand into an address, where cookies do not travel. */
  withGrant?: ((address: string) => string) | undefined
  onFault(fault: Fault, cause?: unknown): void
  /** The length of the recording is known, or has grown. */
  onLength?: (() => void) | undefined
}

/** HLS in a video element, by whoever plays it. */
export interface HlsPicture {
  /** Date of the frame at that time of the element, in milliseconds. */
  dateOf(mediaTime: number): number | null
  /** Time of the element at which the picture of that date is. */
  timeOf(date: number): number | null
  toNow(): void
  close(): void
}
