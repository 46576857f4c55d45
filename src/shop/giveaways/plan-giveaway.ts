import { randomBytes } from 'node:crypto'
import { type Actor, httpProblems } from '#platform/http'
import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import { DAY_MS } from '#platform/time'
import type { GiveawayWish } from './contract.ts'
import type { GiveawayParts } from './deps.ts'
import { seedHashOf } from './draw.ts'
import { giveawayChanged } from './events.ts'
import type { Giveaway, GiveawayTerms } from './giveaway.ts'
import { giveawayProblems } from './problems.ts'
import { insertGiveaway, readGiveaway } from './store.ts'
import type { GiveawayTables } from './tables.ts'

const SEED_BYTES = 32
/** A fence must outlive the show, the draw and every redraw; it is ended with the giveaway. */
const FENCE_DAYS = 400

/** Prepares a giveaway, sets its prizes aside, and fixes the seed of its draw: its hash is public from now on. */
export async function planGiveaway(parts: GiveawayParts, actor: Actor, wish: GiveawayWish): Promise<Giveaway> {
  const { db, inventory, clock } = parts
  const id = fromUuid('gva', uuidOf('giveaway', 'show', toUuid(wish.showId), wish.key))
  const terms = await termsOf(parts, actor, id, wish)
  const earlier = await readGiveaway(parts.tables, id)
  if (earlier) return earlier
  const seed = randomBytes(SEED_BYTES)
  await db.transaction(async (sql) => {
    const secret = { seed, seedHash: seedHashOf(seed), madeBy: actor.accountId }
    if (!(await insertGiveaway(db.tablesOn<GiveawayTables>(sql), terms, secret))) return
    const startsAt = clock.now()
    const endsAt = new Date(startsAt.getTime() + FENCE_DAYS * DAY_MS)
    const fence = { id: toUuid(id), variantId: terms.variantId, quantity: terms.winners, mostPerPerson: 1, startsAt, endsAt }
    const short = await inventory.openFence(sql, fence)
    if (short) throw giveawayProblems['not-enough-stock'](undefined, short)
  })
  await inventory.announce([terms.variantId])
  const giveaway = (await readGiveaway(parts.tables, id))!
  parts.events.emit(giveawayChanged, { giveaway })
  return giveaway
}

async function termsOf(parts: GiveawayParts, actor: Actor, id: Id<'gva'>, wish: GiveawayWish): Promise<GiveawayTerms> {
  const [facts] = await parts.catalog.variantFacts([wish.variantId])
  if (facts?.product.state !== 'published') throw giveawayProblems['variant-unknown']()
  const { organisationId } = facts.product
  if (!actor.can('show.run', organisationId)) throw httpProblems.forbidden()
  const occasion = { kind: 'show', id: toUuid(wish.showId) }
  const described = await parts.occasions.describe(occasion.kind, occasion.id)
  if (!described || described.organisationId !== organisationId) throw giveawayProblems['occasion-unknown']()
  if (described.refuses) throw giveawayProblems['only-practice']()
  const market = await parts.markets.get(described.marketCode)
  return {
    ...{ id, organisationId, variantId: wish.variantId, marketCode: market.code, currency: market.currency, occasion },
    ...{ winners: wish.winners, seconds: wish.seconds, followersOnly: wish.followersOnly, openElsewhere: wish.openElsewhere },
    ...{ leastAge: Math.max(18, wish.leastAge), claimHours: wish.claimHours },
    prizeValue: facts.variant.prices.get(market.code)?.amount ?? 0n,
  }
}
