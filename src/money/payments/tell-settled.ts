import type { Events } from '#platform/events'
import { refundSettled } from './events.ts'
import { type RefundRow, refundFromRow } from './refund.ts'

/** After the commit. */
export function tellSettled(events: Events, rows: readonly RefundRow[]): void {
  for (const row of rows) events.emit(refundSettled, { refund: refundFromRow(row) })
}
