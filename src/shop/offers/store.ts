import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { EndReason, Offer, OfferFacts } from './offer.ts'
import type { OfferTables } from './tables.ts'

type Tables = Kysely<OfferTables>

const ONE_AT_A_TIME = 'offer_running'
export const isRunningElsewhere = (error: unknown): boolean => (error as { constraint?: string }).constraint === ONE_AT_A_TIME

/** False when it is there already. Fails by `offer_running` when another one runs. */
export async function insertOffer(tables: Tables, offer: OfferFacts, madeBy: Id<'acc'> | null): Promise<boolean> {
  const inserted = await tables
    .insertInto('shop.offer')
    .values({
      ...{ id: toUuid(offer.id), organisation_id: toUuid(offer.organisationId), variant_id: toUuid(offer.variantId) },
      ...{ market_code: offer.marketCode, currency: offer.currency, price: offer.price, usual_price: offer.usualPrice },
      ...{ lowest_price: offer.lowestPrice, quantity: offer.quantity, most_per_person: offer.mostPerPerson, funded_by: offer.fundedBy },
      ...{ occasion_kind: offer.occasion.kind, occasion_id: offer.occasion.id, starts_at: offer.startsAt, ends_at: offer.endsAt },
      made_by: madeBy === null ? null : toUuid(madeBy),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function readOffer(tables: Tables, id: Id<'off'>): Promise<Offer | null> {
  const row = await tables.selectFrom('shop.offer').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The newest of an occasion, running or not. */
export async function readLatestAt(tables: Tables, kind: string, id: string): Promise<Offer | null> {
  const row = await tables
    .selectFrom('shop.offer')
    .selectAll()
    .where('occasion_kind', '=', kind)
    .where('occasion_id', '=', id)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function readRunning(tables: Tables): Promise<Offer[]> {
  const rows = await tables.selectFrom('shop.offer').selectAll().where('ended_at', 'is', null).execute()
  return rows.map(fromRow)
}

/** Null when it had ended before. */
export async function markEnded(tables: Tables, id: Id<'off'>, endedAt: Date, reason: EndReason): Promise<Offer | null> {
  const row = await tables
    .updateTable('shop.offer')
    .set({ ended_at: endedAt, end_reason: reason })
    .where('id', '=', toUuid(id))
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** The lowest price of an offer of this variant that anybody could have paid since then; null without one. */
export async function lowestOffered(tables: Tables, variantId: Id<'var'>, market: string, since: Date): Promise<bigint | null> {
  const row = await tables
    .selectFrom('shop.offer')
    .select((eb) => eb.fn.min('price').as('lowest'))
    .where('variant_id', '=', toUuid(variantId))
    .where('market_code', '=', market)
    .where('starts_at', '<=', new Date())
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', since)]))
    .executeTakeFirst()
  return row?.lowest ?? null
}

function fromRow(row: Selectable<OfferTables['shop.offer']>): Offer {
  return {
    id: fromUuid('off', row.id),
    organisationId: fromUuid('org', row.organisation_id),
    variantId: fromUuid('var', row.variant_id),
    marketCode: row.market_code,
    currency: row.currency,
    ...{ price: row.price, usualPrice: row.usual_price, lowestPrice: row.lowest_price },
    ...{ quantity: row.quantity, mostPerPerson: row.most_per_person, fundedBy: row.funded_by },
    occasion: { kind: row.occasion_kind, id: row.occasion_id },
    ...{ startsAt: row.starts_at, endsAt: row.ends_at, endedAt: row.ended_at, endReason: row.end_reason },
  }
}
