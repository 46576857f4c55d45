/** Recording: what remains of a broadcast. Kept piece by piece while it is on air, open as a replay within seconds of its end. */
export { effectiveCues } from './chapters.ts'
export { createRecordings, type Recordings, type ReplayPlace } from './create-recordings.ts'
export type { RecordingDeps } from './deps.ts'
export type { Segment } from './recording.ts'
export type { JoinedFile, JoinTask } from './remux/join-segments.ts'
export type { Withheld } from './withheld-store.ts'
