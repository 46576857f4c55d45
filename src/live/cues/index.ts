/** Cues: what changes on which frame. Hosts tap, rundowns plan; every player hears of it before the frame is shown. */
export { type Cues, createCues } from './create-cues.ts'
export { type Cue, compareCues, cueToWire } from './cue.ts'
export type { CuesDeps } from './desk.ts'
export { cuePlaced } from './events.ts'
export type { Placed } from './pin-product.ts'
export type { CuesNow } from './read-cues.ts'
