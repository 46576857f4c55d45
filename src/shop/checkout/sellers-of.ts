import type { Id } from '#platform/ids'
import type { CheckoutParts } from './deps.ts'

/** Whose goods these holds keep, or kept. */
export async function sellersOf({ inventory, catalog }: CheckoutParts, holdIds: readonly Id<'hld'>[]): Promise<Id<'org'>[]> {
  const holds = await inventory.findHolds([...new Set(holdIds)])
  const facts = await catalog.variantFacts([...new Set(holds.flatMap((hold) => (hold ? [hold.variantId] : [])))])
  return [...new Set(facts.flatMap((each) => (each ? [each.product.organisationId] : [])))]
}
