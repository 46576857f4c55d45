import type { Progress } from '#platform/boot'

export interface Announcement {
  readonly say: Progress
  readonly url: string
  readonly dataDir: string
  readonly database: string
  /** From the start of this process until it served. */
  readonly seconds: number
}

/** The last lines of a start: where to go and where the data is. */
export function announce({ say, url, dataDir, database, seconds }: Announcement): void {
  const inside = database.startsWith(dataDir) ? '' : `\n  Database  ${database}`
  say(`\nSouk is open after ${seconds.toFixed(1)} s: ${url}\n`)
  say(`  Desk      ${url}/desk\n  API       ${url}/api/reference\n  Data      ${dataDir}${inside}\n`)
  say('Ctrl-C ends it; the data stays.')
}
