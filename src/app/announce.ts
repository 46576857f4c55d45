import type { Progress } from '#platform/boot'
import type { DemoPersonWire } from './demo/contract.ts'
import { LIVE_SHOW } from './demo/index.ts'

export interface Announcement {
  readonly say: Progress
  readonly url: string
  readonly dataDir: string
  /** Folder or address of the database. */
  readonly database: string
  readonly people: readonly DemoPersonWire[]
  /** Path of the page where a Souk without an operator gets one. */
  readonly setUp: string | null
  /** From the start of this process until it served. */
  readonly seconds: number
}

/** The last lines of a start: where to go, as whom, and where the data is. */
export function announce({ say, url, dataDir, database, people, setUp, seconds }: Announcement): void {
  const rows: [string, string][] = [
    ...(people.length > 0 ? [['Watch', `${url}/shows/${LIVE_SHOW}`] satisfies [string, string]] : []),
    setUp === null ? ['Desk', `${url}/desk`] : ['Set up', `${url}${setUp}`],
    ['API', `${url}/api/reference`],
    ['Data', dataDir],
    ...(database.startsWith(dataDir) ? [] : [['Database', database] satisfies [string, string]]),
  ]
  say(`\nSouk is open after ${seconds.toFixed(1)} s: ${url}\n`)
  for (const [name, value] of rows) say(`  ${name.padEnd(9)} ${value}`)
  if (people.length > 0) say(`\n  Demo people, invented, password ${people[0]?.password ?? ''}:`)
  for (const { email, name, role } of people) say(`    ${email.padEnd(28)} ${name.en}, ${role.en}`)
  say('\nCtrl-C ends it; the data stays.')
}
