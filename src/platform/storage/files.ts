import type { Readable } from 'node:stream'

/** Bytes from `start` to `end`, both counted from 0, `end` not included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

export interface FileFacts {
  readonly sizeBytes: number
  readonly changedAt: Date
}

/**
 * Where files are kept, by key: lower-case path segments such as `covers/shw_01k9/1280.webp`. A key with anything else throws, so a key may
 * be made of what a request says. A reader sees an earlier `put` or a later one, never half of either.
 */
export interface Files {
  put(key: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>
  /** Null when there is no such file. A range is cut at the file's end. */
  read(key: string, range?: ByteRange): Promise<Buffer | null>
  /** As `read`, for what is too large to hold. */
  stream(key: string, range?: ByteRange): Promise<Readable | null>
  stat(key: string): Promise<FileFacts | null>
  /** A file, or all files whose keys begin with `key/`. Nothing there is no fault. */
  remove(key: string): Promise<void>
  /** Room that is left; null for a store that does not run out. */
  freeBytes(): Promise<number | null>
}

const SEGMENT = '[a-z0-9_~-][a-z0-9_.~-]{0,127}'
const KEY = new RegExp(`^${SEGMENT}(/${SEGMENT}){0,7}$`)

export function checkKey(key: string): string {
  if (!KEY.test(key)) throw new TypeError(`not a key of a file: ${JSON.stringify(key.slice(0, 200))}`)
  return key
}
