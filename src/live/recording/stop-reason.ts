import type { StopReason } from './recording.ts'

const FULL = new Set(['ENOSPC', 'EDQUOT'])

/** What a failed write means for the people who run the show. */
export function stopReasonOf(error: unknown): StopReason {
  const code = (error as NodeJS.ErrnoException | null)?.code
  return code !== undefined && FULL.has(code) ? 'disk-full' : 'fault'
}
