import { paymentProblems } from '#money/payments'
import type { Actor } from '#platform/http'
import { type Id, newUuid, toUuid, uuidOf } from '#platform/ids'
import { DAY_MS } from '#platform/time'
import { actingAtDesk } from './acting.ts'
import { changeOrder } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import type { DeskOrder, LineUnits } from './order.ts'
import { orderProblems } from './problems.ts'
import type { OrderTables } from './tables.ts'

export interface UnitsOfLine {
  readonly position: number
  readonly quantity: number
}

export interface Shipment {
  /** UUID made by the caller: the same again changes nothing. */
  readonly key: string
  readonly carrier: string
  readonly trackingNumber: string
  readonly trackingUrl?: string | null | undefined
  /** Absent: all that has not left yet. */
  readonly lines?: readonly UnitsOfLine[] | undefined
}

export const waiting = ({ quantity, shipped, cancelled }: LineUnits): number => quantity - shipped - cancelled

/** Checks chosen units against what each line still has; all of it where none are named. */
export function chooseUnits(
  units: readonly LineUnits[],
  left: (line: LineUnits) => number,
  lines?: readonly UnitsOfLine[],
): { line: LineUnits; quantity: number }[] {
  const chosen = lines
    ? lines.map(({ position, quantity }) => ({ line: units.find((line) => line.position === position), quantity }))
    : units.map((line) => ({ line, quantity: left(line) })).filter(({ quantity }) => quantity > 0)
  const twice = new Set(chosen.map(({ line }) => line?.position)).size < chosen.length
  return chosen.map(({ line, quantity }) => {
    if (!line || twice || quantity < 1 || quantity > left(line)) throw orderProblems['units-wrong']()
    return { line, quantity }
  })
}

/** What the provider let go of is not paid; what was given back before it was taken is the seller's own affair. */
async function refuseUnpaid(parts: OrderParts, now: DeskOrder): Promise<void> {
  const payment = await parts.payments.find(now.order.paymentId)
  if (payment?.state === 'voided' && payment.refunded < payment.amount) throw paymentProblems.voided()
}

/** A parcel leaves: its units leave the shelf, the buyer hears its number, and the order is shipped once nothing waits. */
export async function shipOrder(parts: OrderParts, actor: Actor, id: Id<'sor'>, shipment: Shipment): Promise<DeskOrder> {
  const eventId = uuidOf('order shipment', id, shipment.key)
  return changeOrder(
    parts,
    id,
    async ({ sql, now, record }) => {
      const by = actingAtDesk(actor, 'orders.manage', now.organisationId)
      if (now.phase === 'on-hold') throw orderProblems['on-hold'](undefined, { until: now.holdUntil?.toISOString() })
      if (now.phase !== 'open') throw orderProblems['state-wrong'](undefined, { state: now.state })
      await refuseUnpaid(parts, now)
      const chosen = chooseUnits(now.units, waiting, shipment.lines)
      if (chosen.length === 0) throw orderProblems['units-wrong']()
      const parcelId = newUuid()
      const tables = parts.db.tablesOn<OrderTables>(sql)
      const earlier = await tables
        .selectFrom('shop.parcel')
        .select(['carrier', 'tracking_number'])
        .where('seller_order_id', '=', toUuid(id))
        .execute()
      const { carrier, trackingNumber, trackingUrl = null } = shipment
      if (earlier.some((parcel) => parcel.carrier === carrier && parcel.tracking_number === trackingNumber)) {
        throw orderProblems['tracking-known']()
      }
      await tables
        .insertInto('shop.parcel')
        .values({
          ...{ id: parcelId, seller_order_id: toUuid(id), number: earlier.length + 1, carrier },
          ...{ tracking_number: trackingNumber, tracking_url: trackingUrl, delivered_at: null },
        })
        .execute()
      for (const { line, quantity } of chosen) {
        await tables.insertInto('shop.parcel_line').values({ parcel_id: parcelId, position: line.position, quantity }).execute()
        await tables
          .updateTable('shop.order_line')
          .set((eb) => ({ shipped: eb('shipped', '+', quantity) }))
          .where('seller_order_id', '=', toUuid(id))
          .where('position', '=', line.position)
          .execute()
      }
      const holdOf = new Map(now.units.map((line, index) => [line.position, now.lines[index]!.holdId]))
      const gone = chosen.map(({ line, quantity }) => ({ holdId: holdOf.get(line.position)!, quantity }))
      await parts.inventory.ship(sql, parcelId, gone)
      const left = now.units.reduce((sum, line) => sum + waiting(line), 0) - chosen.reduce((sum, { quantity }) => sum + quantity, 0)
      await record({
        ...{
          id: eventId,
          kind: 'shipped',
          by,
          fulfilment: left > 0 ? 'partly-shipped' : 'shipped',
          set: { shipped_at: parts.clock.now() },
        },
        facts: {
          parcelId,
          carrier,
          trackingNumber,
          trackingUrl,
          lines: chosen.map(({ line: { position }, quantity }) => ({ position, quantity })),
        },
      })
    },
    eventId,
  )
}

/** All parcels arrived; from now on the buyer may send things back, for as many days as the market says. */
export async function deliverOrder(parts: OrderParts, actor: Actor, id: Id<'sor'>, key: string): Promise<DeskOrder> {
  const eventId = uuidOf('order delivery', id, key)
  return changeOrder(
    parts,
    id,
    async ({ sql, now, record }) => {
      const by = actingAtDesk(actor, 'orders.manage', now.organisationId)
      if (now.state !== 'shipped') throw orderProblems['state-wrong'](undefined, { state: now.state })
      const at = parts.clock.now()
      const { returnWindowDays } = await parts.markets.get(now.order.marketCode)
      const until = new Date(at.getTime() + returnWindowDays * DAY_MS)
      const tables = parts.db.tablesOn<OrderTables>(sql)
      await tables
        .updateTable('shop.parcel')
        .set({ delivered_at: at })
        .where('seller_order_id', '=', toUuid(id))
        .where('delivered_at', 'is', null)
        .execute()
      await record({
        ...{ id: eventId, kind: 'delivered', by, fulfilment: 'delivered', facts: { until: until.toISOString() } },
        set: { delivered_at: at, return_until: until },
      })
    },
    eventId,
  )
}
