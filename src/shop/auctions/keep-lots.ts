import { fromUuid, type Id } from '#platform/ids'
import { orderPlaced } from '#shop/orders'
import { saleEnded } from '#shop/sales'
import { closeLot } from './close-lot.ts'
import type { AuctionParts } from './deps.ts'
import { lotChanged } from './events.ts'
import { lookAfterLot, lookAfterLots, takeLotOffAir } from './jobs.ts'
import type { Lot } from './lot.ts'
import { settleLot } from './settle-lot.ts'
import { readLot, readLotsIn } from './store.ts'

/** The process' clock may be a little before the database's, which decides. */
const LEAST_WAIT_MILLISECONDS = 15
const MOST_WAIT_MILLISECONDS = 60_000

export interface LotKeeper {
  /** Takes up lots that are open or wait for a payment; call once before requests come. */
  start(): Promise<void>
  /** Closes the lot if its time is over, and goes on with its payment. */
  look(id: Id<'lot'>): Promise<void>
  close(): void
}

/** Lets the hammer fall on time. Every process that knows of a lot tries; the lot's lock lets one through, and a job comes behind them all. */
export function keepLots(parts: AuctionParts): LotKeeper {
  const timers = new Map<Id<'lot'>, NodeJS.Timeout>()

  async function look(id: Id<'lot'>): Promise<void> {
    const lot = await closeLot(parts, id)
    if (lot.state === 'open') schedule(lot)
    if (lot.state === 'closing' || lot.state === 'unsold') await settleLot(parts, id)
  }

  function schedule({ id, endsAt }: Lot): void {
    clearTimeout(timers.get(id))
    const left = (endsAt?.getTime() ?? 0) - Date.now()
    const wait = Math.min(Math.max(left + LEAST_WAIT_MILLISECONDS, LEAST_WAIT_MILLISECONDS), MOST_WAIT_MILLISECONDS)
    const timer = setTimeout(() => {
      timers.delete(id)
      look(id).catch((error: unknown) => parts.log.warn({ err: error, lotId: id }, 'the hammer waits for the next look'))
    }, wait)
    timers.set(id, timer.unref())
  }

  parts.events.on(lotChanged, async ({ lot }) => {
    if (lot.state === 'open') schedule(lot)
    if (lot.state === 'closing') await settleLot(parts, lot.id)
    if (lot.state === 'voided') parts.events.emit(saleEnded, { kind: 'lot', id: lot.id, occasion: lot.occasion })
  })
  parts.events.on(orderPlaced, async ({ order }) => {
    const deals = order.sellers.flatMap((seller) => seller.lines).map((line) => line.snapshot.deal)
    for (const deal of deals) if (deal?.kind === 'lot') await settleLot(parts, fromUuid('lot', deal.id))
  })
  parts.jobs.handle(lookAfterLot, ({ lotId }) => look(lotId))
  parts.jobs.handle(lookAfterLots, async () => {
    for (const { id } of await readLotsIn(parts.tables, ['open', 'closing'])) {
      // One that cannot be looked at must not keep the others waiting.
      await look(id).catch((error: unknown) => parts.log.error({ err: error, lotId: id }, 'a lot could not be looked after'))
    }
  })
  parts.jobs.handle(takeLotOffAir, async ({ lotId }) => {
    const lot = await readLot(parts.tables, lotId)
    if (lot) parts.events.emit(saleEnded, { kind: 'lot', id: lot.id, occasion: lot.occasion })
  })
  parts.jobs.schedule(lookAfterLots, '* * * * *')

  return {
    look,
    async start() {
      for (const lot of await readLotsIn(parts.tables, ['open', 'closing'])) schedule(lot)
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}
