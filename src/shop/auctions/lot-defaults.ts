import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { toWire } from '#platform/money'
import type { AuctionParts } from './deps.ts'
import { usualLadder } from './ladder.ts'
import { auctionProblems } from './problems.ts'
import { requireSeller } from './require-seller.ts'
import { returnDaysIn } from './wire.ts'

/** What the host's form begins with: the ladder of the market's currency, and what delivery costs there. */
export async function lotDefaults({ occasions, markets, shipping, clock }: AuctionParts, actor: Actor, showId: Id<'shw'>) {
  const described = await occasions.describe('show', toUuid(showId))
  if (!described?.organisationId) throw auctionProblems['occasion-unknown']()
  requireSeller(actor, described.organisationId)
  const market = await markets.get(described.marketCode)
  const [first] = await shipping.quote({ market, country: market.country, now: clock.now() })
  return {
    currency: market.currency,
    ladder: usualLadder(market.currency).map(({ from, step }) => ({ from: from.toString(), step: step.toString() })),
    delivery: toWire(first?.price ?? { amount: 0n, currency: market.currency }),
    returnDays: returnDaysIn(market),
  }
}
