/**
 * Work to be done later, by graphile-worker. A job is enqueued in the transaction of its cause, so it exists exactly when its cause does.
 * Handlers run at least once: they must be idempotent.
 */
export { createJobs, defineJob, type EnqueueOptions, enqueue, enqueueAll, type JobKind, type Jobs } from './jobs.ts'
