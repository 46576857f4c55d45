import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Journey, PeerName } from './peer.ts'

export interface ShoppersTask {
  readonly shop: PeerName
  readonly url: string
  readonly item: Journey
  readonly shoppers: number
  /** Everybody begins another journey until then; nobody begins a second one with 0. */
  readonly seconds: number
}

export interface ShoppersReport {
  readonly order: number
  readonly refused: number
  readonly fault: number
  /** Until the last journey that was begun had come to its end. */
  readonly seconds: number
  readonly medianMs: number
}

export async function sendShoppers(task: ShoppersTask): Promise<ShoppersReport> {
  const file = path.resolve(import.meta.dirname, 'shoppers.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(task)], { maxBuffer: 16 * 1024 * 1024 })
  return JSON.parse(stdout) as ShoppersReport
}
