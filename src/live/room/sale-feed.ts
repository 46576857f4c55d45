import { fromUuid, type Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { orderPlaced } from '#shop/orders'
import type { ShowRoomDeps } from './deps.ts'
import { createPacer, type Pacer } from './pacer.ts'

const TELL_EVERY_MILLISECONDS = 250
/** Of more sales in that time the newest are told; nobody could read the others. */
const TOLD_AT_ONCE = 3
/** Shows that are kept in mind; far more than sell at one time. */
const ROOMS = 1_000

interface Sale {
  readonly city: string | null
  readonly productTitle: Bilingual
}

/** Tells a show's room that something was bought in it: a product and a city, never a person. */
export function tellSales({ events, realtime }: Pick<ShowRoomDeps, 'events' | 'realtime'>): void {
  const pacers = new Map<Id<'shw'>, Pacer<Sale>>()

  function pacerOf(showId: Id<'shw'>): Pacer<Sale> {
    const pacer =
      pacers.get(showId) ??
      createPacer<Sale>(TELL_EVERY_MILLISECONDS, (sales) => {
        for (const sale of sales.slice(-TOLD_AT_ONCE)) realtime.publish(`show:${showId}`, 'sale', sale, { lane: 'now' })
      })
    pacers.delete(showId)
    pacers.set(showId, pacer)
    if (pacers.size > ROOMS) pacers.delete(pacers.keys().next().value!)
    return pacer
  }

  events.on(orderPlaced, ({ order }) => {
    const line = order.sellers[0]?.lines[0]
    if (order.occasion?.kind !== 'show' || !line) return
    pacerOf(fromUuid('shw', order.occasion.id)).add({ city: cityOf(order.address.city), productTitle: line.snapshot.productTitle })
  })
}

/** A city is what somebody typed into a form: anything that does not look like one is kept to ourselves. */
export function cityOf(typed: string): string | null {
  const city = typed.normalize('NFC').trim()
  return /^[\p{L}\p{M}][\p{L}\p{M}'’ .-]{1,39}$/u.test(city) ? city : null
}
