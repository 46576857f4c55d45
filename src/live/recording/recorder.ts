import type { FinishedSegment } from '#live/playback'
import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'
import { finishRecording } from './finish-recording.ts'
import { type Kept, keepSegment, type Outcome, takeUp } from './keep-segment.ts'
import type { StopReason } from './recording.ts'
import { RenditionChoice } from './rendition-choice.ts'
import { stopReasonOf } from './stop-reason.ts'
import { markStopped } from './store.ts'
import { tryAgain } from './try-again.ts'

/** Bytes that may wait for the disk, a broadcast: half a minute at the highest rates. What is slower than the camera never catches up. */
const WAITING_LIMIT_BYTES = 64 * 1024 * 1024
/** How long a piece that cannot be kept holds up the end of a recording: no more pieces come that would fill what may wait. */
const HOLDS_UP_END_MS = 300_000

/** One broadcast being kept, piece after piece. */
class Running {
  readonly choice = new RenditionChoice<FinishedSegment>()
  last: Promise<void> = Promise.resolve()
  kept: Kept | null = null
  waitingBytes = 0
  stopped = false
  /** On the clock of `performance.now()`. */
  giveUpAtMs = Number.POSITIVE_INFINITY
}

export interface Recorder {
  take(segment: FinishedSegment): void
  /** Resolves once everything told so far is kept and the recording is closed. */
  finish(broadcastId: Id<'brd'>): Promise<void>
  /** Waits for what is being written. */
  close(): Promise<void>
}

interface Ground {
  readonly desk: Desk
  /** Aborted when the process ends. */
  readonly closing: AbortSignal
}

/** Null where nothing of the broadcast is kept. */
function keep({ desk, closing }: Ground, running: Running, segment: FinishedSegment): Promise<Outcome | 'too-early' | null> {
  const failed = (error: unknown) => {
    const worthIt = stopReasonOf(error) === 'fault' && running.waitingBytes <= WAITING_LIMIT_BYTES && performance.now() < running.giveUpAtMs
    if (worthIt) desk.log.warn({ err: error, broadcastId: segment.broadcastId }, 'a piece could not be kept yet')
    return worthIt
  }
  const work = async () => {
    // Remembered before anything is written: read anew after a lost answer it would count this piece as the one before.
    const kept = running.kept ?? (await takeUp(desk, segment))
    if (kept === null || kept === 'too-early') return kept
    running.kept = kept
    return keepSegment(desk, kept, segment)
  }
  return tryAgain(work, { failed, signal: closing })
}

async function stop(ground: Ground, broadcastId: Id<'brd'>, running: Running, reason: StopReason, error?: unknown): Promise<void> {
  if (running.stopped) return
  running.stopped = true
  const { desk, closing } = ground
  // The next process goes on with it.
  if (closing.aborted) return desk.log.warn({ broadcastId, reason, err: error }, 'a piece was lost as the process ended')
  desk.log.warn({ broadcastId, reason, err: error }, 'recording has stopped; the broadcast goes on')
  await untilDone(ground, broadcastId, 'why a recording stopped could not be noted yet', () =>
    markStopped(desk.tables, broadcastId, reason),
  )
}

function untilDone({ desk, closing }: Ground, broadcastId: Id<'brd'>, complaint: string, work: () => Promise<void>): Promise<void> {
  const failed = (error: unknown) => {
    desk.log.warn({ err: error, broadcastId }, complaint)
    return true
  }
  return tryAgain(work, { failed, signal: closing })
}

/**
 * Keeps the pieces of broadcasts as they are told of. What fails is tried again; what does not mend ends the recording of one broadcast,
 * never the broadcast.
 */
export function createRecorder(desk: Desk): Recorder {
  const broadcasts = new Map<Id<'brd'>, Running>()
  const closing = new AbortController()
  const ground: Ground = { desk, closing: closing.signal }
  const runningOf = (id: Id<'brd'>): Running => {
    const running = broadcasts.get(id) ?? new Running()
    broadcasts.set(id, running)
    return running
  }

  function write(running: Running, segment: FinishedSegment): void {
    const { broadcastId, bytes } = segment
    running.waitingBytes += bytes.length
    const tooSlow = running.waitingBytes > WAITING_LIMIT_BYTES
    running.last = running.last
      .then(async () => {
        if (tooSlow) await stop(ground, broadcastId, running, 'too-slow')
        if (running.stopped) return
        const outcome = await keep(ground, running, segment)
        if (outcome === 'too-early') return
        if (outcome) running.kept = outcome.kept
        else running.stopped = true
        if (outcome?.stop) await stop(ground, broadcastId, running, outcome.stop)
      })
      .catch((error: unknown) => stop(ground, broadcastId, running, stopReasonOf(error), error))
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
      running.giveUpAtMs = Math.min(running.giveUpAtMs, performance.now() + HOLDS_UP_END_MS)
      await running.last
      broadcasts.delete(broadcastId)
      await untilDone(ground, broadcastId, 'a recording could not be finished yet', () => finishRecording(desk, broadcastId))
    },
    async close() {
      closing.abort()
      for (const running of broadcasts.values()) for (const held of running.choice.flush()) write(running, held)
      await Promise.all([...broadcasts.values()].map((running) => running.last))
    },
  }
}
