/** What the engine and the thread that makes AAC say to each other. A line is the sound of one publisher. */

export type ToWorker = { kind: 'sound'; line: number; opus: Uint8Array; samples: number } | { kind: 'close'; line: number }

export type FromWorker =
  | { kind: 'frame'; line: number; aac: Uint8Array }
  | { kind: 'failed'; line: number; samples: number; reason: string }
