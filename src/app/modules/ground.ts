import type { MediaPort } from '#live/media'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Metrics } from '#platform/metrics'
import type { Clock } from '#platform/time'

/** What every room may ask for. */
export interface Ground {
  config: Config
  /** Address people reach this Souk under; no slash at the end. */
  publicUrl: string
  db: Database
  clock: Clock
  log: Log
  events: Events
  jobs: Jobs
  metrics: Metrics
  media: MediaPort
  /** Posts one webhook of a sandbox to this very server and answers the status. */
  deliver(headers: Record<string, string>, body: string, address?: string): Promise<number>
}

/** A public address without a certificate of our own means that somebody stands in front; only then are they believed about addresses. */
export const isBehindProxy = ({ publicUrl, tls }: Pick<Config, 'publicUrl' | 'tls'>): boolean => publicUrl !== undefined && !tls
