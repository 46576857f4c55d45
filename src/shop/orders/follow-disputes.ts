import { disputeChanged } from '#money/payments'
import { fromUuid, uuidOf } from '#platform/ids'
import { changeOrder } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import { bySouk } from './journal.ts'
import { readOrder } from './store.ts'
import type { OrderTables } from './tables.ts'

/** What a buyer's bank does about a payment stands in the journal of everything it paid for. */
export function followDisputes(parts: OrderParts): void {
  parts.events.on(disputeChanged, async ({ disputeId, subject, state }) => {
    if (subject.kind !== 'order') return
    const order = await readOrder(parts.db.tables<OrderTables>(), fromUuid('ord', subject.id))
    for (const { id } of order?.sellers ?? []) {
      const eventId = uuidOf('order dispute', disputeId, state, id)
      const event = { id: eventId, kind: 'disputed' as const, by: bySouk, facts: { disputeState: state } }
      await changeOrder(parts, id, ({ record }) => record(event), eventId)
    }
  })
}
