import { Logger } from 'graphile-worker'
import type { Log } from '#platform/log'

/** graphile-worker's chatter at debug level; its warnings and errors as they are. */
export function workerLogger(log: Log): Logger {
  const jobs = log.child({ part: 'jobs' })
  return new Logger(() => (level, message, meta) => {
    if (level === 'error') jobs.error(meta ?? {}, message)
    else if (level === 'warning') jobs.warn(meta ?? {}, message)
    else jobs.debug(message)
  })
}
