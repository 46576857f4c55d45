import { Logger } from 'graphile-worker'
import type { Log } from '#platform/log'

/** graphile-worker's chatter at debug level; its warnings and errors as they are, without what the jobs carry: letters with names and ways in. */
export function workerLogger(log: Log): Logger {
  const jobs = log.child({ part: 'jobs' })
  return new Logger(() => (level, message, meta) => {
    if (level === 'error') jobs.error(reasonIn(meta), message)
    else if (level === 'warning') jobs.warn(reasonIn(meta), message)
    else jobs.debug(message)
  })
}

function reasonIn(meta: Readonly<Record<string, unknown>> | undefined): { err?: unknown } {
  const err = meta?.['error'] ?? meta?.['fatalError']
  return err === undefined ? {} : { err }
}
