import type { Kysely, Selectable } from 'kysely'
import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Award, Entry, Giveaway, GiveawayTerms } from './giveaway.ts'
import type { GiveawayState } from './states.ts'
import type { GiveawayTables } from './tables.ts'

export type Tables = Kysely<GiveawayTables>
type Row = Selectable<GiveawayTables['shop.giveaway']>

export const isOpenElsewhere = (error: unknown): boolean => (error as { constraint?: string }).constraint === 'giveaway_open'

export async function insertGiveaway(
  tables: Tables,
  terms: GiveawayTerms,
  secret: { seed: Buffer; seedHash: string; madeBy: Id<'acc'> | null },
): Promise<boolean> {
  const inserted = await tables
    .insertInto('shop.giveaway')
    .values({
      ...{ id: toUuid(terms.id), organisation_id: toUuid(terms.organisationId), variant_id: toUuid(terms.variantId) },
      ...{ market_code: terms.marketCode, currency: terms.currency, occasion_kind: terms.occasion.kind, occasion_id: terms.occasion.id },
      ...{ winners: terms.winners, seconds: terms.seconds, least_age: terms.leastAge, followers_only: terms.followersOnly },
      ...{ open_elsewhere: terms.openElsewhere, claim_hours: terms.claimHours, prize_value: terms.prizeValue },
      ...{ seed: secret.seed, seed_hash: secret.seedHash, made_by: secret.madeBy === null ? null : toUuid(secret.madeBy) },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function readGiveaway(tables: Tables, id: Id<'gva'>): Promise<Giveaway | null> {
  const row = await tables.selectFrom('shop.giveaway').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** With `update`, whoever holds the lock decides; with `share`, entries go in beside each other and none after the draw began. */
export async function lockGiveaway(
  sql: Sql,
  id: Id<'gva'>,
  strength: 'update' | 'share',
): Promise<{ giveaway: Giveaway; now: Date } | null> {
  const { rows } = await sql.query<Row>(`select * from shop.giveaway where id = $1 for ${strength}`, [toUuid(id)])
  const clock = await sql.query<{ now: Date }>('select clock_timestamp() as now')
  return rows[0] ? { giveaway: fromRow(rows[0]), now: clock.rows[0]!.now } : null
}

export async function readGiveawaysAt(tables: Tables, kind: string, id: string, most: number): Promise<Giveaway[]> {
  const rows = await tables
    .selectFrom('shop.giveaway')
    .selectAll()
    .where('occasion_kind', '=', kind)
    .where('occasion_id', '=', id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(fromRow).toReversed()
}

export async function readBusy(tables: Tables): Promise<Giveaway[]> {
  const rows = await tables.selectFrom('shop.giveaway').selectAll().where('state', 'in', ['open', 'drawn']).limit(10_000).execute()
  return rows.map(fromRow)
}

interface Change {
  state: GiveawayState
  openedAt?: Date
  closesAt?: Date
  drawnAt?: Date
  entries?: number
  entriesHash?: string
  reason?: string | null
}

/** The caller holds the lock. */
export async function changeGiveaway(tables: Tables, id: Id<'gva'>, change: Change): Promise<Giveaway> {
  const { state, openedAt, closesAt, drawnAt, entries, entriesHash, reason } = change
  const row = await tables
    .updateTable('shop.giveaway')
    .set({
      state,
      ...(openedAt && { opened_at: openedAt }),
      ...(closesAt && { closes_at: closesAt }),
      ...(drawnAt && { drawn_at: drawnAt }),
      ...(entries !== undefined && { entries }),
      ...(entriesHash !== undefined && { entries_hash: entriesHash }),
      ...(reason !== undefined && { reason }),
    })
    .where('id', '=', toUuid(id))
    .returningAll()
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

export async function countEntries(tables: Tables, id: Id<'gva'>): Promise<number> {
  const row = await tables
    .selectFrom('shop.giveaway_entry')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('giveaway_id', '=', toUuid(id))
    .where('withdrawn', '=', false)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** In the drawn order once there is one. */
export async function readEntries(
  tables: Tables,
  id: Id<'gva'>,
  where: { place?: number; person?: string; id?: Id<'gen'> } = {},
): Promise<Entry[]> {
  const rows = await tables
    .selectFrom('shop.giveaway_entry')
    .selectAll()
    .where('giveaway_id', '=', toUuid(id))
    .where('withdrawn', '=', false)
    .$if(where.place !== undefined, (query) => query.where('place', '=', where.place!))
    .$if(where.person !== undefined, (query) => query.where('person', '=', where.person!))
    .$if(where.id !== undefined, (query) => query.where('id', '=', toUuid(where.id!)))
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...{
      id: fromUuid('gen', row.id),
      viewerId: fromUuid('vwr', row.viewer_id),
      email: row.email,
      language: row.language,
      place: row.place,
    },
    accountId: row.account_id === null ? null : fromUuid('acc', row.account_id),
  }))
}

export async function readAwards(tables: Tables, id: Id<'gva'>): Promise<Award[]> {
  const rows = await tables.selectFrom('shop.giveaway_award').selectAll().where('giveaway_id', '=', toUuid(id)).orderBy('place').execute()
  return rows.map(awardFromRow)
}

export async function insertAwards(tables: Tables, awards: readonly Award[]): Promise<void> {
  if (awards.length === 0) return
  await tables
    .insertInto('shop.giveaway_award')
    .values(
      awards.map((award) => ({
        ...{ giveaway_id: toUuid(award.giveawayId), place: award.place, entry_id: toUuid(award.entryId) },
        ...{ viewer_id: toUuid(award.viewerId), hold_id: toUuid(award.holdId) },
      })),
    )
    .execute()
}

/** Null when it was in another state by then, or in another browser. */
export async function moveAward(
  tables: Tables,
  { giveawayId, place, holdId }: Pick<Award, 'giveawayId' | 'place' | 'holdId'>,
  from: readonly Award['state'][],
  change: Partial<Pick<Award, 'state' | 'claimUntil' | 'viewerId' | 'holdId'>>,
): Promise<Award | null> {
  const row = await tables
    .updateTable('shop.giveaway_award')
    .set({
      ...(change.state && { state: change.state }),
      ...(change.claimUntil && { claim_until: change.claimUntil }),
      ...(change.viewerId && { viewer_id: toUuid(change.viewerId) }),
      ...(change.holdId && { hold_id: toUuid(change.holdId) }),
    })
    .where('giveaway_id', '=', toUuid(giveawayId))
    .where('place', '=', place)
    .where('hold_id', '=', toUuid(holdId))
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst()
  return row ? awardFromRow(row) : null
}

const awardFromRow = (row: Selectable<GiveawayTables['shop.giveaway_award']>): Award => ({
  ...{ giveawayId: fromUuid('gva', row.giveaway_id), place: row.place, entryId: fromUuid('gen', row.entry_id) },
  ...{ viewerId: fromUuid('vwr', row.viewer_id), holdId: fromUuid('hld', row.hold_id), state: row.state, claimUntil: row.claim_until },
})

const fromRow = (row: Row): Giveaway => ({
  ...{ id: fromUuid('gva', row.id), organisationId: fromUuid('org', row.organisation_id), variantId: fromUuid('var', row.variant_id) },
  ...{ marketCode: row.market_code, currency: row.currency, occasion: { kind: row.occasion_kind, id: row.occasion_id } },
  ...{ winners: row.winners, seconds: row.seconds, leastAge: row.least_age, followersOnly: row.followers_only },
  ...{ openElsewhere: row.open_elsewhere, claimHours: row.claim_hours, prizeValue: row.prize_value, state: row.state },
  ...{ seed: row.seed, seedHash: row.seed_hash, openedAt: row.opened_at, closesAt: row.closes_at, drawnAt: row.drawn_at },
  ...{ entries: row.entries, entriesHash: row.entries_hash, reason: row.reason },
})
