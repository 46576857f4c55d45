import type { Files } from '#platform/storage'
import type { Desk } from './deps.ts'
import type { StopReason } from './recording.ts'
import { readTotalBytes } from './store.ts'

/** Left free for the database and everything else: a shop with a full disk takes no orders. */
const KEEP_FREE_BYTES = 1024 ** 3

/** Null where there is room for more. */
export async function roomFor(desk: Pick<Desk, 'files' | 'tables' | 'config'>): Promise<StopReason | null> {
  const { quotaBytes } = desk.config.replays
  if (quotaBytes !== undefined && (await readTotalBytes(desk.tables)) >= quotaBytes) return 'quota'
  const free = await desk.files.freeBytes()
  return free !== null && free < KEEP_FREE_BYTES ? 'disk-full' : null
}

/** No room to join pieces into one file; the pieces are as they were. */
export class NoRoomToJoin extends Error {
  override readonly name = 'NoRoomToJoin'
}

/** Throws `NoRoomToJoin` where pieces of that size cannot be joined. The joined file lies there twice for a while: as it is made, and among the files. */
export async function needRoomToJoin(files: Files, piecesBytes: number, promisedBytes = 0): Promise<void> {
  const needed = KEEP_FREE_BYTES + 2 * piecesBytes + promisedBytes
  const free = await files.freeBytes()
  if (free !== null && free < needed) throw new NoRoomToJoin(`joining needs ${needed} bytes free, there are ${free}`)
}

/** What the joins under way may still write. */
const promised = new WeakMap<Files, number>()

/** As `needRoomToJoin`, for long films: several at a time do not each count on the same room. */
export async function withRoomToJoin<Done>(files: Files, piecesBytes: number, join: () => Promise<Done>): Promise<Done> {
  const others = promised.get(files) ?? 0
  promised.set(files, others + 2 * piecesBytes)
  try {
    await needRoomToJoin(files, piecesBytes, others)
    return await join()
  } finally {
    promised.set(files, promised.get(files)! - 2 * piecesBytes)
  }
}
