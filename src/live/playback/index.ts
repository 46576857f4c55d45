/** Playback: leave to watch (grants, renewals) and WHEP. Who may see a show is decided by `safety/audience`. */
export { createPlayback, type Playback } from './create-playback.ts'
export type { PlaybackDeps } from './deps.ts'
export { grantToWire, type PlaybackGrant } from './give-grant.ts'
export type { FinishedSegment, Rendition } from './segments.ts'
