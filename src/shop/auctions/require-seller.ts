import { type Actor, httpProblems } from '#platform/http'
import type { Id } from '#platform/ids'
import type { AuctionParts } from './deps.ts'
import type { Lot } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { readLot } from './store.ts'

/** Whoever runs the shop's shows runs its lots. */
export function requireSeller(actor: Actor, organisationId: Id<'org'>): void {
  if (!actor.can('show.run', organisationId)) throw httpProblems.forbidden()
}

export async function lotToRun({ tables }: Pick<AuctionParts, 'tables'>, actor: Actor, id: Id<'lot'>): Promise<Lot> {
  const lot = await readLot(tables, id)
  if (!lot) throw auctionProblems.unknown()
  requireSeller(actor, lot.organisationId)
  return lot
}
