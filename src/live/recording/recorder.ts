import type { FinishedSegment } from '#live/playback'
import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'
import { finishRecording } from './finish-recording.ts'
import { type Kept, keepSegment } from './keep-segment.ts'
import type { StopReason } from './recording.ts'
import { RenditionChoice } from './rendition-choice.ts'
import { stopReasonOf } from './stop-reason.ts'
import { markStopped } from './store.ts'

/** Bytes that may wait for the disk, a broadcast: half a minute at the highest rates. What is slower than the camera never catches up. */
const WAITING_LIMIT_BYTES = 64 * 1024 * 1024

/** One broadcast being kept, piece after piece. */
class Running {
  readonly choice = new RenditionChoice<FinishedSegment>()
  last: Promise<void> = Promise.resolve()
  kept: Kept | null = null
  waitingBytes = 0
  stopped = false
}

export interface Recorder {
  take(segment: FinishedSegment): void
  /** Resolves once everything told so far is kept and the recording is closed. */
  finish(broadcastId: Id<'brd'>): Promise<void>
  /** Waits for what is being written. */
  close(): Promise<void>
}

/** Keeps the pieces of broadcasts as they are told of. A fault ends the recording of one broadcast, never the broadcast. */
export function createRecorder(desk: Desk): Recorder {
  const broadcasts = new Map<Id<'brd'>, Running>()
  const runningOf = (id: Id<'brd'>): Running => {
    const running = broadcasts.get(id) ?? new Running()
    broadcasts.set(id, running)
    return running
  }

  async function stop(broadcastId: Id<'brd'>, running: Running, reason: StopReason, error?: unknown): Promise<void> {
    if (running.stopped) return
    running.stopped = true
    desk.log.warn({ broadcastId, reason, err: error }, 'recording has stopped; the broadcast goes on')
    await markStopped(desk.tables, broadcastId, reason)
  }

  function write(running: Running, segment: FinishedSegment): void {
    const { broadcastId, bytes } = segment
    running.waitingBytes += bytes.length
    const tooSlow = running.waitingBytes > WAITING_LIMIT_BYTES
    running.last = running.last
      .then(async () => {
        if (tooSlow) await stop(broadcastId, running, 'too-slow')
        if (running.stopped) return
        const outcome = await keepSegment(desk, running.kept, segment)
        if (outcome.kept) running.kept = outcome.kept
        if (outcome.over) running.stopped = true
        if (outcome.stop) await stop(broadcastId, running, outcome.stop)
      })
      .catch((error: unknown) => stop(broadcastId, running, stopReasonOf(error), error))
      .catch((error: unknown) => desk.log.error({ err: error, broadcastId }, 'the end of a recording could not be noted'))
      .finally(() => {
        running.waitingBytes -= bytes.length
      })
  }

  return {
    take(segment) {
      const running = runningOf(segment.broadcastId)
      if (running.stopped) return
      for (const chosen of running.choice.offer(segment)) write(running, chosen)
    },
    async finish(broadcastId) {
      const running = runningOf(broadcastId)
      for (const held of running.choice.flush()) write(running, held)
      await running.last
      broadcasts.delete(broadcastId)
      await finishRecording(desk, broadcastId)
    },
    async close() {
      for (const running of broadcasts.values()) for (const held of running.choice.flush()) write(running, held)
      await Promise.all([...broadcasts.values()].map((running) => running.last))
    },
  }
}
