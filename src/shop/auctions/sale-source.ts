import { type Id, idSchema } from '#platform/ids'
import { Problem } from '#platform/problem'
import type { SalePlace, SaleSource } from '#shop/sales'
import { closeLot } from './close-lot.ts'
import type { AuctionParts } from './deps.ts'
import type { Lot } from './lot.ts'
import { openLot } from './open-lot.ts'
import { auctionProblems } from './problems.ts'
import { describeLots, getLot } from './read-lots.ts'
import { readLotsAt } from './store.ts'

const lotId = idSchema('lot')
const MOST_LOTS = 200

/** Lots as sales that the cues open and close at a frame. Bids are judged by the server's clock; the frame says when everybody sees it. */
export const lotSales = (parts: AuctionParts): SaleSource => ({
  kind: 'lot',
  async open(id, { occasion, startsAt }) {
    const planned = await lotAt(parts, id, occasion)
    const lot = await openLot(parts, planned.id, startsAt)
    const [facts] = await describeLots(parts, [lot])
    if (!facts) throw auctionProblems.unknown()
    // Its end moves with the bids, so the cue does not say it; `facts.now` says how it began.
    return { id: lot.id, productId: facts.productId, title: facts.title, endsAt: null, facts }
  },
  /** A host ends a lot before its time only while nobody bid. */
  async close(id, { occasion }) {
    await closeLot(parts, (await lotAt(parts, id, occasion)).id, true)
  },
  async endAllAt(occasion) {
    const lots = await readLotsAt(parts.tables, occasion.kind, occasion.id, MOST_LOTS)
    // Where somebody bid, the server goes on without the picture.
    for (const lot of lots) {
      if (lot.state !== 'open' || lot.standing.leader !== null) continue
      await closeLot(parts, lot.id, true).catch((error: unknown) => {
        // Somebody bid meanwhile.
        if (!(error instanceof Problem)) throw error
      })
    }
  },
})

async function lotAt(parts: AuctionParts, id: string, occasion: SalePlace): Promise<Lot> {
  const parsed = lotId.safeParse(id)
  const lot = parsed.success ? await getLot(parts, parsed.data as Id<'lot'>) : null
  if (!lot || lot.occasion.kind !== occasion.kind || lot.occasion.id !== occasion.id) throw auctionProblems.unknown()
  return lot
}
