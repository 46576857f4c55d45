import type { z } from 'zod'
import type { Actor } from '#platform/http'
import { fromUuid } from '#platform/ids'
import { maySee } from '#shop/sales'
import { mineToWire } from './claim-units.ts'
import type { keptClaimSchema } from './contract.ts'
import type { ClaimParts } from './deps.ts'
import { readListedItems } from './store.ts'

/** What is kept for this person, or waited for, in whatever show that they may see; oldest first. */
export async function readKept(parts: ClaimParts, actor: Actor): Promise<z.input<typeof keptClaimSchema>[]> {
  const standings = await parts.queues.standings(null, actor)
  const listed = await readListedItems(
    parts.tables,
    standings.map(({ queueId }) => fromUuid('cli', queueId)),
  )
  const items = [...listed.values()]
  const facts = await parts.catalog.variantFacts(items.map(({ item }) => item.variantId))
  const goods = new Map(facts.flatMap((known) => (known ? [[known.variant.id, known] as const] : [])))
  const kept = await Promise.all(
    standings.map(async (standing) => {
      const found = listed.get(fromUuid('cli', standing.queueId))
      const known = found && goods.get(found.item.variantId)
      if (!found || !known || !(await maySee(parts, actor, found.occasion))) return null
      const show = await parts.occasions.describe(found.occasion.kind, found.occasion.id)
      const { country, returnWindowDays } = await parts.markets.get(found.marketCode)
      return {
        ...{ claim: mineToWire(actor, found.listId, found.item, standing, null), market: { country, returnWindowDays } },
        show: show && { id: fromUuid('shw', found.occasion.id), slug: show.slug, title: show.title },
        ...{ title: known.product.title, variantTitle: known.variant.title, pictureUrl: known.variant.pictureUrl },
      }
    }),
  )
  return kept.filter((each) => each !== null)
}
