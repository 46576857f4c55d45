/** Playback: leave to watch (grants, renewals) and WHEP. Who may see a show is decided by `safety/audience`. */
export type { MediaAdmission, MediaCall } from './admit-media.ts'
export { createPlayback, type Playback } from './create-playback.ts'
export type { PlaybackDeps } from './deps.ts'
export { pathsChanged } from './events.ts'
export { grantToWire, type PlaybackGrant } from './give-grant.ts'
export type { Paths } from './paths.ts'
export type { Replay, ReplaySource } from './replays.ts'
export type { FinishedSegment, Rendition } from './segments.ts'
