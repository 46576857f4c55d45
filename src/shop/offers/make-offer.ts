import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { type Money, toWire } from '#platform/money'
import type { OfferParts } from './deps.ts'
import { offerMade } from './events.ts'
import { endOfferByTime } from './jobs.ts'
import type { Offer, OfferFacts } from './offer.ts'
import { offerProblems } from './problems.ts'
import { lowestPrice } from './propose-offer.ts'
import { insertOffer, isRunningElsewhere, readOffer } from './store.ts'
import type { OfferTables } from './tables.ts'

export interface NewOffer {
  /** The caller's: the same key at the same occasion is the same offer. */
  readonly key: string
  readonly variantId: Id<'var'>
  readonly marketCode: string
  readonly price: Money
  readonly quantity: number
  readonly mostPerPerson: number
  readonly occasion: Offer['occasion']
  readonly startsAt: Date
  readonly seconds: number
  readonly madeBy: Id<'acc'> | null
}

/** Sets the units aside and writes the terms down, both or neither. Whoever calls has asked who may. */
export async function makeOffer(parts: OfferParts, input: NewOffer): Promise<Offer> {
  const { db, inventory } = parts
  const id = fromUuid('off', uuidOf('offer', input.occasion.kind, input.occasion.id, input.key))
  const earlier = await readOffer(parts.tables, id)
  if (earlier) return earlier
  const facts = await factsOf(parts, id, input)
  const fence = { id: toUuid(id), variantId: facts.variantId, quantity: facts.quantity, mostPerPerson: facts.mostPerPerson }
  try {
    await db.transaction(async (sql) => {
      if (!(await insertOffer(db.tablesOn<OfferTables>(sql), facts, input.madeBy))) return
      const short = await inventory.openFence(sql, { ...fence, startsAt: facts.startsAt, endsAt: facts.endsAt })
      if (short) throw offerProblems['not-enough-stock'](undefined, short)
      await enqueue(sql, endOfferByTime, { offerId: id }, { runAt: facts.endsAt })
    })
  } catch (error) {
    if (isRunningElsewhere(error)) throw offerProblems['already-running']()
    throw error
  }
  const offer = (await readOffer(parts.tables, id))!
  await inventory.announce([offer.variantId])
  parts.events.emit(offerMade, { offer })
  return offer
}

async function factsOf(parts: OfferParts, id: Id<'off'>, input: NewOffer): Promise<OfferFacts> {
  const { variantId, marketCode, price, quantity, seconds } = input
  const [known] = await parts.catalog.variantFacts([variantId])
  if (!known) throw offerProblems['variant-unknown']()
  const usual = known.variant.prices.get(marketCode)
  if (!usual) throw offerProblems['not-sold-here']()
  if (price.currency !== usual.currency) throw offerProblems['wrong-currency']()
  if (price.amount >= usual.amount || price.amount <= 0n) throw offerProblems['price-not-lower'](undefined, { usualPrice: toWire(usual) })
  return {
    ...{ id, organisationId: known.product.organisationId, variantId, marketCode, currency: usual.currency },
    ...{ price: price.amount, usualPrice: usual.amount, lowestPrice: await lowestPrice(parts, variantId, marketCode, usual.amount) },
    ...{ quantity, mostPerPerson: Math.min(input.mostPerPerson, quantity), fundedBy: 'seller', occasion: input.occasion },
    startsAt: input.startsAt,
    endsAt: new Date(input.startsAt.getTime() + seconds * 1000),
  }
}
