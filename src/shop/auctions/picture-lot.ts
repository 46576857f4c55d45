import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import type { AuctionParts } from './deps.ts'
import type { Lot } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { lotToRun } from './require-seller.ts'

/** How a piece is called that this lot made: nothing else has this name. */
export const oneOffSlug = (id: Id<'lot'>): string => `lot-${toUuid(id)}`

/** Puts a picture on the piece that the lot made, until bidders see it. */
export async function pictureLot(parts: AuctionParts, actor: Actor, id: Id<'lot'>, bytes: Uint8Array): Promise<Lot> {
  const lot = await lotToRun(parts, actor, id)
  const [facts] = await parts.catalog.variantFacts([lot.variantId])
  if (lot.state !== 'planned' || facts?.product.slug !== oneOffSlug(id)) throw auctionProblems['picture-fixed']()
  await parts.catalog.pictureOneOff(facts.product.id, bytes)
  return lot
}
