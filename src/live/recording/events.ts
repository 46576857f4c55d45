import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'
import type { StopReason } from './recording.ts'

interface RecordingNews {
  showId: Id<'shw'>
  broadcastId: Id<'brd'>
}

/** The broadcast has ended and its replay can be seen. */
export const replayReady = defineEvent<RecordingNews>('live.replay.ready')

/** Nothing more is kept of a broadcast that goes on. */
export const recordingStopped = defineEvent<RecordingNews & { reason: StopReason }>('live.recording.stopped')
