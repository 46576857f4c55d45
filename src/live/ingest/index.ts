/** Ingest: stream keys, WHIP, and broadcasts with their state. One broadcast is one timeline, however often its publisher returns. */
export type { Broadcast, BroadcastEnd } from './broadcast.ts'
export { createIngest, type Ingest } from './create-ingest.ts'
export type { IngestDeps } from './deps.ts'
export { broadcastEnded, broadcastInterrupted, broadcastStarted } from './events.ts'
export { iceLinks } from './ice-links.ts'
export type { Refusal } from './refusals.ts'
export { bearerOf } from './stream-key.ts'
