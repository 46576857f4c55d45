import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

export interface BiddersTask {
  readonly url: string
  readonly lotId: string
  readonly connections: number
  readonly bids: number
  /** By how much each bid tops the one before, in minor units. */
  readonly rise: number
}

export interface BiddersReport {
  readonly seconds: number
  readonly statuses: Readonly<Record<string, number>>
  /** Place in the log and bidder, as each answer told it. */
  readonly taken: [sequence: number, bidder: number][]
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Sends the bidders and waits for their report. */
export async function runBidders(task: BiddersTask): Promise<BiddersReport> {
  const file = path.resolve(import.meta.dirname, 'bidders.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(task)], { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout) as BiddersReport
}
