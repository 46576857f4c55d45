import type { Signal } from '../../api/desk-types.ts'

/** What a well-set encoder sends. */
export const goodSignal: Signal = {
  state: 'live',
  protocol: 'whip',
  width: 720,
  height: 1280,
  framesPerSecond: 30,
  bitrateBps: 2_900_000,
  keyframeIntervalSeconds: 2,
  lossPercent: 0.2,
  bFrames: false,
  audio: { codec: 'opus', bitrateBps: 64_000, levelDb: -18 },
  roundTripMs: 40,
  viewers: 3,
  viewersByPath: { whep: 2, hls: 1 },
  warnings: [],
  lastRefusal: null,
}
