import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

export interface BuyersTask {
  readonly url: string
  readonly slug: string
  readonly variantId: string
  readonly connections: number
  /** Most purchases begun; buyers stop at the first "out of stock" anyway. */
  readonly attempts: number
  /** Every connection tries exactly once, all at the same moment. */
  readonly once: boolean
  /** The whole way of a guest (product, hold, quote, card, order) instead of hold and order alone. */
  readonly journey: boolean
  readonly expectedTotal: object
}

export interface BuyersReport {
  readonly orders: number
  readonly seconds: number
  /** How often each step got each status: `hold 201`, `order 201`, `hold 409`. */
  readonly statuses: Readonly<Record<string, number>>
  /** Milliseconds by step. */
  readonly latencies: Readonly<Record<string, { p50: number; p99: number }>>
}

/** Sends the buyers and waits for their report. */
export async function runBuyers(task: BuyersTask): Promise<BuyersReport> {
  const file = path.resolve(import.meta.dirname, 'buyers.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(task)], { maxBuffer: 16 * 1024 * 1024 })
  return JSON.parse(stdout) as BuyersReport
}

/** Answers that no buyer should ever get. */
export const faults = ({ statuses }: BuyersReport): number =>
  Object.entries(statuses).reduce((sum, [key, count]) => (/ 5\d\d$/.test(key) ? sum + count : sum), 0)
