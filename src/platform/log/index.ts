import { type Logger, pino } from 'pino'

export type Log = Logger

/** Structured log lines on stdout. `level` is pino's (`info`, `warn`, `silent`, …). Secrets are never passed in; two headers are cut anyway. */
export function createLog(level: string): Log {
  return pino({ level, redact: ['req.headers.authorization', 'req.headers.cookie'], base: { app: 'souk' } })
}
