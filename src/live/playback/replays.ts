import type { Id } from '#platform/ids'

/** What remains of a show, to be watched again. */
export interface Replay {
  broadcastId: Id<'brd'>
  hlsUrl: string
  /** Null until the one file is made. */
  mp4Url: string | null
  startedAt: Date
}

/** The floor above keeps them. */
export interface ReplaySource {
  find(showId: Id<'shw'>): Promise<Replay | null>
}

export const noReplays: ReplaySource = { find: async () => null }
