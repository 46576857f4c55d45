import type { Signal } from '../../api/desk-types.ts'

export type SignalHealth = 'healthy' | 'degraded' | 'lost' | 'none'

const LOSS_TOO_HIGH_PERCENT = 2
const FRAMES_TOO_FEW = 15

/** How well the camera's picture arrives. `none`: nothing was sent yet. */
export function healthOf(signal: Signal | null): SignalHealth {
  if (!signal || signal.width === null) return 'none'
  if (signal.state === 'interrupted') return 'lost'
  const lossy = signal.lossPercent > LOSS_TOO_HIGH_PERCENT
  const slow = signal.framesPerSecond < FRAMES_TOO_FEW
  return lossy || slow ? 'degraded' : 'healthy'
}

/** The bitrates of the last minute as the points of a line, `width` × `height`, newest at the end. */
export function linePoints(bitrates: readonly number[], width: number, height: number): string {
  const samples = bitrates.length === 1 ? [...bitrates, ...bitrates] : bitrates
  const highest = Math.max(1, ...samples)
  const step = width / Math.max(1, samples.length - 1)
  return samples
    .map((bitrate, index) => `${(index * step).toFixed(1)},${(height - (bitrate / highest) * height * 0.9).toFixed(1)}`)
    .join(' ')
}
