import type { Actor } from '#platform/http'
import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { fromWire, type MoneyWire } from '#platform/money'
import { DAY_MS } from '#platform/time'
import type { LotWish } from './contract.ts'
import type { AuctionParts } from './deps.ts'
import { lotChanged } from './events.ts'
import { isLadder, type Ladder, usualLadder } from './ladder.ts'
import type { Lot, LotTerms } from './lot.ts'
import { oneOffSlug } from './picture-lot.ts'
import { MOST_AMOUNT } from './place-bid.ts'
import { auctionProblems } from './problems.ts'
import { requireSeller } from './require-seller.ts'
import { insertLot, readLot } from './store.ts'
import type { AuctionTables } from './tables.ts'

/** A fence must outlive show, bidding and payments; it is ended with the lot. */
const FENCE_DAYS = 400

/** Prepares a lot and sets its unit aside, both or neither. The same key again answers with the lot of the first time. */
export async function planLot(parts: AuctionParts, actor: Actor, wish: LotWish): Promise<Lot> {
  const occasion = { kind: 'show', id: toUuid(wish.showId) }
  const id = fromUuid('lot', uuidOf('lot', occasion.kind, occasion.id, wish.key))
  const terms = await termsOf(parts, actor, id, wish)
  const earlier = await readLot(parts.tables, id)
  if (earlier) return earlier
  const variantId = await writeLot(parts, actor, wish, terms)
  if (variantId) await parts.inventory.announce([variantId])
  const lot = (await readLot(parts.tables, id))!
  parts.events.emit(lotChanged, { lot })
  return lot
}

/** The variant, or null where the same wish came twice at once and the other one wrote. */
async function writeLot({ db, inventory, clock, catalog }: AuctionParts, actor: Actor, { variantId, oneOff }: LotWish, terms: Terms) {
  return db.transaction(async (sql) => {
    const sold = oneOff ? await catalog.makeOneOff(sql, pieceOf(terms, oneOff)) : variantId
    if (!sold || !(await insertLot(db.tablesOn<AuctionTables>(sql), { ...terms, variantId: sold }, actor.accountId))) return null
    const startsAt = clock.now()
    const endsAt = new Date(startsAt.getTime() + FENCE_DAYS * DAY_MS)
    const fence = { id: toUuid(terms.id), variantId: sold, quantity: 1, mostPerPerson: 1, sellsOnce: true, startsAt, endsAt }
    if (await inventory.openFence(sql, fence)) throw auctionProblems['not-enough-stock']()
    return sold
  })
}

type Terms = Omit<LotTerms, 'variantId'>

const pieceOf = ({ id, organisationId, marketCode }: Terms, { title }: { title: Bilingual }) => ({
  ...{ organisationId, title, market: marketCode, slug: oneOffSlug(id) },
  sku: `LOT-${toUuid(id).slice(0, 8).toUpperCase()}`,
})

/** Whose it is: of the shop that sells the variant, or of the show's shop. */
async function ownerOf({ catalog }: AuctionParts, { variantId }: LotWish, ofShow: Id<'org'> | null): Promise<Id<'org'>> {
  if (!variantId) {
    if (!ofShow) throw auctionProblems['occasion-unknown']()
    return ofShow
  }
  const [facts] = await catalog.variantFacts([variantId])
  if (facts?.product.state !== 'published') throw auctionProblems['variant-unknown']()
  return facts.product.organisationId
}

async function termsOf(parts: AuctionParts, actor: Actor, id: Id<'lot'>, wish: LotWish): Promise<Terms> {
  const occasion = { kind: 'show', id: toUuid(wish.showId) }
  const described = await parts.occasions.describe(occasion.kind, occasion.id)
  const organisationId = await ownerOf(parts, wish, described?.organisationId ?? null)
  requireSeller(actor, organisationId)
  if (!described || described.organisationId !== organisationId) throw auctionProblems['occasion-unknown']()
  if (described.refuses) throw auctionProblems['only-practice']()
  const market = await parts.markets.get(described.marketCode)
  const { currency, country } = market
  const amount = (wire: MoneyWire): bigint => {
    const given = fromWire(wire)
    if (given.currency !== currency) throw auctionProblems['wrong-currency'](undefined, { currency })
    if (given.amount <= 0n || given.amount > MOST_AMOUNT) throw auctionProblems['bad-terms']('An amount is out of bounds.')
    return given.amount
  }
  const ladder = ladderOf(wish, currency)
  const reserve = wish.reserve ? amount(wish.reserve) : null
  const startingBid = amount(wish.startingBid)
  if (reserve !== null && reserve < startingBid) throw auctionProblems['bad-terms']('The reserve is below the starting bid.')
  const delivery = (await parts.shipping.quote({ market, country, now: parts.clock.now() })).map(({ price }) => price.amount)
  return {
    ...{ id, organisationId, marketCode: market.code, currency, occasion, startingBid, reserve, ladder },
    ...{ mode: wish.mode, durationSeconds: wish.durationSeconds, counterSeconds: wish.counterSeconds },
    ...{ delivery: delivery[0] ?? 0n, payMinutes: wish.payMinutes, ifUnpaid: wish.ifUnpaid },
  }
}

function ladderOf(wish: LotWish, currency: string): Ladder {
  if (!wish.ladder) return usualLadder(currency)
  const ladder = wish.ladder.map(({ from, step }) => ({ from: BigInt(from), step: BigInt(step) }))
  if (!isLadder(ladder)) throw auctionProblems['bad-terms']('The steps must begin at 0, rise, and never shrink.')
  return ladder
}
