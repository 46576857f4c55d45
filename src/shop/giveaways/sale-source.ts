import { type Id, idSchema } from '#platform/ids'
import type { SalePlace, SaleSource } from '#shop/sales'
import type { GiveawayParts } from './deps.ts'
import { giveawayProblems } from './problems.ts'
import { describeGiveaways, getGiveaway } from './read-giveaways.ts'
import { openGiveaway } from './run-giveaway.ts'

const giveawayId = idSchema('gva')

/** Giveaways as sales that the cues open at a frame. They close by the server's clock: a window that was said is not cut short. */
export const giveawaySales = (parts: GiveawayParts): SaleSource => ({
  kind: 'giveaway',
  async open(id, { occasion, startsAt }) {
    const giveaway = await openGiveaway(parts, await idAt(parts, id, occasion), startsAt)
    const [facts] = await describeGiveaways(parts, [giveaway])
    if (!facts) throw giveawayProblems.unknown()
    return { id: giveaway.id, productId: facts.productId, title: facts.title, endsAt: giveaway.closesAt, facts }
  },
  async close(id, { occasion }) {
    const { state } = await getGiveaway(parts, await idAt(parts, id, occasion))
    if (state === 'open') throw giveawayProblems['has-entries']()
  },
  endAllAt: async () => undefined,
})

async function idAt(parts: GiveawayParts, id: string, occasion: SalePlace): Promise<Id<'gva'>> {
  const parsed = giveawayId.safeParse(id)
  const giveaway = parsed.success ? await getGiveaway(parts, parsed.data) : null
  if (!giveaway || giveaway.occasion.kind !== occasion.kind || giveaway.occasion.id !== occasion.id) throw giveawayProblems.unknown()
  return giveaway.id
}
