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
