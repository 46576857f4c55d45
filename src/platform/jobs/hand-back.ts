import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'

/** The part of graphile-worker's local queue that waits for work going on behind it. */
interface LocalQueue {
  background(work: Promise<void>): void
}

/**
 * Events of a worker that hands back what it fetched and did not begin when it stops. graphile-worker 0.18 begins that only while something else goes on
 * behind its local queue: without, it calls its own end a failure, and when the database is away too, the rejection is heard by nobody and ends the
 * process. So something goes on.
 */
export function handBackEvents(): WorkerEvents {
  const events = new EventEmitter() as WorkerEvents
  let queue: LocalQueue | null = null
  events.on('localQueue:init', ({ localQueue }) => {
    queue = localQueue as unknown as LocalQueue
  })
  events.on('pool:gracefulShutdown', () => queue?.background(Promise.resolve()))
  return events
}
