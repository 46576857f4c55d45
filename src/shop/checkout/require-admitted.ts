import type { Actor } from '#platform/http'
import { requireSeen, type SalePlace } from '#shop/sales'
import type { CheckoutParts } from './deps.ts'

/**
 * Nothing is kept, priced or sold out of a show to whoever may not watch it, however they came by its name. Whatever is bought passes here: as it
 * is taken, and again each time it is priced, for a show may have become one for adults meanwhile.
 */
export async function requireAdmitted(
  parts: Pick<CheckoutParts, 'audience' | 'occasions'>,
  buyer: Actor,
  places: readonly (SalePlace | null)[],
): Promise<void> {
  const distinct = new Map(places.flatMap((place) => (place ? [[`${place.kind} ${place.id}`, place]] : [])))
  for (const place of distinct.values()) await requireSeen(parts, buyer, place)
}
