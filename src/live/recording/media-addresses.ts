import type { Id } from '#platform/ids'
import type { Recording } from './recording.ts'

export const playlistAddress = (broadcastId: Id<'brd'>): string => `/media/${broadcastId}/replay/index.m3u8`

/** Where a replay is; the file is null until it is made. */
export function addressesOf({ broadcastId, fileState }: Pick<Recording, 'broadcastId' | 'fileState'>): {
  hlsUrl: string
  mp4Url: string | null
} {
  return { hlsUrl: playlistAddress(broadcastId), mp4Url: fileState === 'ready' ? `/media/${broadcastId}/replay.mp4` : null }
}
