import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { moneyText } from '#platform/money'
import { isTold, requireSeen } from '#shop/sales'
import type { GiveawayWire, OwnEntryWire } from './contract.ts'
import type { GiveawayParts } from './deps.ts'
import { personOf } from './enter.ts'
import { codeOf, type Giveaway } from './giveaway.ts'
import { giveawayProblems } from './problems.ts'
import { rulesOf } from './rules.ts'
import { countEntries, readAwards, readEntries, readGiveaway, readGiveawaysAt } from './store.ts'
import { isOfTheTeam } from './team.ts'
import { drawToWire, giveawayToWire, prizeToWire } from './wire.ts'

const MOST = 200

export async function getGiveaway({ tables }: Pick<GiveawayParts, 'tables'>, id: Id<'gva'>): Promise<Giveaway> {
  const giveaway = await readGiveaway(tables, id)
  if (!giveaway) throw giveawayProblems.unknown()
  return giveaway
}

/** As whoever may see its show finds it. */
export async function seeGiveaway(parts: GiveawayParts, actor: Actor, id: Id<'gva'>): Promise<Giveaway> {
  const giveaway = await getGiveaway(parts, id)
  if (!(await isTold(parts, actor, giveaway.occasion))) throw giveawayProblems.unknown()
  await requireSeen(parts, actor, giveaway.occasion)
  return giveaway
}

export async function describeGiveaways(parts: GiveawayParts, giveaways: readonly Giveaway[]): Promise<GiveawayWire[]> {
  const facts = await parts.catalog.variantFacts([...new Set(giveaways.map(({ variantId }) => variantId))])
  const byId = new Map(facts.flatMap((each) => (each ? [[each.variant.id, each] as const] : [])))
  const described: GiveawayWire[] = []
  for (const giveaway of giveaways) {
    const known = byId.get(giveaway.variantId)
    const entries = giveaway.drawnAt ? giveaway.entries : await countEntries(parts.tables, giveaway.id)
    const { name } = await parts.organisations.get(giveaway.organisationId)
    const show = await parts.occasions.describe(giveaway.occasion.kind, giveaway.occasion.id)
    if (known) described.push(giveawayToWire(giveaway, known, name, entries, show?.slug ?? null))
  }
  return described
}

export async function listGiveaways(parts: GiveawayParts, actor: Actor, showId: Id<'shw'>): Promise<GiveawayWire[]> {
  const occasion = { kind: 'show', id: toUuid(showId) }
  if (!(await isTold(parts, actor, occasion))) return []
  await requireSeen(parts, actor, occasion)
  return describeGiveaways(parts, await readGiveawaysAt(parts.tables, 'show', toUuid(showId), MOST))
}

/** With the rules as the facts make them. */
export async function readPage(parts: GiveawayParts, actor: Actor, id: Id<'gva'>) {
  const giveaway = await seeGiveaway(parts, actor, id)
  const [[described], market, you] = await Promise.all([
    describeGiveaways(parts, [giveaway]),
    parts.markets.get(giveaway.marketCode),
    ownEntry(parts, actor, giveaway),
  ])
  if (!described) throw giveawayProblems.unknown()
  const { prizeValue, currency, winners, leastAge, seconds, claimHours, followersOnly, openElsewhere } = giveaway
  const value = { en: moneyText(prizeValue, currency, 'en'), ar: moneyText(prizeValue, currency, 'ar') }
  const rules = rulesOf({
    ...{ prize: described.title, value, winners, seller: described.seller },
    ...{ market: market.name, leastAge, minutes: Math.ceil(seconds / 60), claimHours, followersOnly, openElsewhere },
  })
  return { giveaway: described, rules, you }
}

export async function readDraw(parts: GiveawayParts, actor: Actor, id: Id<'gva'>) {
  const giveaway = await seeGiveaway(parts, actor, id)
  const drawn = giveaway.drawnAt !== null
  return drawToWire(giveaway, drawn ? await readEntries(parts.tables, id) : [], drawn ? await readAwards(parts.tables, id) : [])
}

async function ownEntry(parts: GiveawayParts, actor: Actor, giveaway: Giveaway): Promise<OwnEntryWire> {
  const sells = await isOfTheTeam(parts, actor, giveaway)
  if (actor.viewerId === null) return { code: null, place: null, sells, win: null }
  const [entry] = await readEntries(parts.tables, giveaway.id, { person: personOf(actor.viewerId, actor.accountId) })
  if (!entry) return { code: null, place: null, sells, win: null }
  const award = (await readAwards(parts.tables, giveaway.id)).find(({ entryId }) => entryId === entry.id)
  const won = award?.claimUntil && (award.state === 'offered' || award.state === 'claimed')
  return { code: codeOf(entry.id), place: entry.place, sells, win: won ? prizeToWire(award, actor.viewerId) : null }
}
