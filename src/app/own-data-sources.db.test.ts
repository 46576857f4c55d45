import { expect, test } from 'vitest'
import type { OwnDataSource } from '#people/own-data'
import { newId, newUuid, toUuid } from '#platform/ids'
import { systemClock } from '#platform/time'
import { testDatabase } from '#test/database'
import { ownDataSources } from './own-data-sources.ts'

/** What becomes of what a column says of somebody, when their account ends. */
type Decision =
  /** In the person's file, and gone with the account. */
  | 'told and cut'
  /** In the person's file; it stays and leads to an account without name, address or way in. */
  | 'told and kept'
  /** Nothing that a person could read; gone with the account. */
  | 'cut'
  /** Who decided something in the course of their work: a log others rely on. It leads to an account without a name. */
  | 'work'
  /** A browser known by a random cookie, or a key made of it: it says of nobody who they are. */
  | 'browser'
  /** A guest's, whom no account knows, for one letter: gone with it, or with what it is about. */
  | 'one letter'
  /** Bought things: kept as long as the law asks, told in the file. */
  | 'order'

const decided: Record<string, Decision> = {
  'live.chat_block_word.added_by': 'work',
  'live.chat_message.account_id': 'told and cut',
  'live.chat_message.released_by': 'work',
  'live.chat_message.removed_by': 'work',
  'live.chat_message.viewer_id': 'told and cut',
  'live.chat_mute.account_id': 'work',
  'live.chat_mute.muted_by': 'work',
  'live.chat_mute.viewer_id': 'browser',
  'live.clip.created_by': 'work',
  'live.cue.created_by': 'work',
  'money.card_customer.account_id': 'cut',
  'money.payment_terms.account_id': 'cut',
  'money.saved_card.account_id': 'told and cut',
  'people.account.email': 'told and cut',
  'people.audit_entry.actor_account_id': 'work',
  'people.channel_follow.account_id': 'told and cut',
  'people.consent_record.account_id': 'told and kept',
  'people.consent_record.viewer_id': 'browser',
  'people.credential.account_id': 'cut',
  'people.credential.provider_account_id': 'cut',
  'people.data_export.account_id': 'cut',
  'people.delegate.account_id': 'work',
  'people.delegate.named_by': 'work',
  'people.delegation.ended_by': 'work',
  'people.delegation.granted_by': 'work',
  'people.farewell.account_id': 'told and kept',
  'people.host_follow.account_id': 'told and cut',
  'people.host_follow.host_account_id': 'cut',
  'people.invitation.email': 'told and cut',
  'people.invitation.invited_by': 'work',
  'people.legal_text.published_by': 'work',
  'people.membership.account_id': 'told and cut',
  'people.news_question.email': 'told and cut',
  'people.news_reader.email': 'told and cut',
  'people.news_sent.account_id': 'cut',
  'people.passkey.account_id': 'told and cut',
  'people.passkey_challenge.account_id': 'cut',
  'people.profile.account_id': 'told and cut',
  'people.second_factor.account_id': 'cut',
  'people.session.account_id': 'told and cut',
  'people.suspension.account_id': 'told and kept',
  'people.suspension.lifted_by': 'work',
  'people.suspension.suspended_by': 'work',
  'programme.reminder.account_id': 'told and cut',
  'programme.reminder.viewer_id': 'told and cut',
  'programme.show.host_account_id': 'work',
  'safety.age_assertion.account_id': 'told and cut',
  'safety.age_assertion.viewer_id': 'browser',
  'safety.age_check.account_id': 'told and cut',
  'safety.age_document.account_id': 'told and cut',
  'safety.age_document.decided_by': 'work',
  'safety.decision.account_id': 'told and kept',
  'safety.decision.appeal_decided_by': 'work',
  'safety.decision.decided_by': 'work',
  'safety.report.reporter_account_id': 'told and cut',
  'safety.report.reporter_viewer_id': 'browser',
  'shop.bidder.account_id': 'told and cut',
  'shop.bidder.email': 'told and cut',
  'shop.bidder.viewer_id': 'browser',
  'shop.giveaway_award.viewer_id': 'browser',
  'shop.giveaway_entry.account_id': 'told and cut',
  'shop.giveaway_entry.email': 'told and cut',
  'shop.giveaway_entry.person': 'browser',
  'shop.giveaway_entry.viewer_id': 'browser',
  'shop.hold.account_id': 'cut',
  'shop.hold.viewer_id': 'browser',
  'shop.lot_award.bidder_id': 'browser',
  'shop.lot_award.viewer_id': 'browser',
  'shop.order.contact': 'order',
  'shop.order.viewer_id': 'browser',
  'shop.order_message.account_id': 'work',
  'shop.order_note.account_id': 'work',
  'shop.promotion_use.viewer_id': 'browser',
  'shop.proxy_bid.bidder_id': 'browser',
  'shop.proxy_bid.viewer_id': 'browser',
  'shop.queue_entry.account_id': 'told and cut',
  'shop.queue_entry.viewer_id': 'browser',
  'shop.review.reviewer_id': 'work',
  'shop.saved_address.account_id': 'told and cut',
  'shop.saved_address.contact': 'told and cut',
  'shop.turn_letter.email': 'one letter',
}

/** The ledger and what it is read for are left out: their accounts are of money, and know no person. */
const OF_MONEY = ['card_customer', 'payment_terms', 'saved_card']
const NAMES = '(account_id|viewer_id|bidder_id|email)$|^(person|contact|phone)$'

test('every column that leads to a person is decided about: no new one can be forgotten', async () => {
  const { owner } = await testDatabase()
  const { rows } = await owner.query<{ place: string }>(
    `select table_schema || '.' || table_name || '.' || column_name as place from information_schema.columns
    where (table_schema in ('people', 'markets', 'safety', 'shop', 'programme', 'live') or table_schema = 'money' and table_name = any ($2)) and (
      column_name ~ $1 or exists (
        select 1 from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
        where c.contype = 'f' and c.confrelid = 'people.account'::regclass
          and c.conrelid = format('%I.%I', table_schema, table_name)::regclass and a.attname = column_name
      )
    ) order by 1`,
    [NAMES, OF_MONEY],
  )
  const places = rows.map(({ place }) => place)
  expect(places.filter((place) => !(place in decided))).toEqual([])
  expect(Object.keys(decided).filter((place) => !places.includes(place))).toEqual([])
})

test('what is said of somebody in lots, giveaways, lines, proofs of age, reports and invitations is told to them, and leads to nobody once they left', async () => {
  const { db, owner } = await testDatabase()
  const me = newId('acc')
  const [id, email] = [toUuid(me), 'huda@demo.souk.example']
  // The rows around these are not what this is about.
  const { rows: ties } = await owner.query<{ place: string; name: string }>(
    "select conrelid::regclass::text as place, conname as name from pg_constraint where contype = 'f' and connamespace::regnamespace::text in ('shop', 'safety', 'people')",
  )
  for (const { place, name } of ties) await owner.query(`alter table ${place} drop constraint if exists ${name}`)
  const put = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row)
    const places = names.map((_, index) => `$${index + 1}`)
    return owner.query(`insert into ${table} (${names.join(', ')}) values (${places.join(', ')})`, Object.values(row))
  }
  const [bidder, lot, viewer] = [newUuid(), newUuid(), newUuid()]
  await put('shop.bidder', { id: bidder, viewer_id: viewer, account_id: id, email, language: 'ar' })
  await put('shop.proxy_bid', { lot_id: lot, bidder_id: bidder, number: 3, maximum: 500, sequence: 2, viewer_id: viewer })
  await put('shop.bid', { lot_id: lot, sequence: 2, id: newUuid(), kind: 'bid', number: 3, maximum: 500, at: new Date() })
  const entry = { id: newUuid(), giveaway_id: newUuid(), person: newUuid(), email_key: newUuid(), viewer_id: viewer }
  await put('shop.giveaway_entry', { ...entry, account_id: id, email, language: 'ar' })
  const line = { id: newUuid(), queue_id: newUuid(), ticket: 1, viewer_id: viewer, account_id: id, quantity: 1, unit_price: 1 }
  await put('shop.queue_entry', { ...line, currency: 'AED', market_code: 'ae', turn_seconds: 60, state: 'bought' })
  const hold = {
    id: newUuid(),
    viewer_id: viewer,
    account_id: id,
    variant_id: newUuid(),
    location_id: newUuid(),
    quantity: 1,
    unit_price: 1,
  }
  await put('shop.hold', { ...hold, currency: 'AED', market_code: 'ae', state: 'released', active: false, held_until: new Date() })
  const asserted = {
    level: 'declared',
    adult: true,
    source: 'statement',
    asserted_at: new Date(),
    expires_at: new Date(Date.now() + 60_000),
  }
  await put('safety.age_assertion', { id: newUuid(), account_id: id, ...asserted })
  const report = {
    id: newUuid(),
    subject_kind: 'show',
    subject_id: 'x',
    subject_title: { en: 'x', ar: 'x' },
    snapshot: {},
    ground: 'other',
  }
  await put('safety.report', { ...report, urgency: 1, words: 'Rude', reporter_account_id: id, reported_at: new Date() })
  const sent = { id: newUuid(), organisation_id: newUuid(), email, role: 'host', token_hash: Buffer.alloc(32), invited_by: newUuid() }
  await put('people.invitation', { ...sent, created_at: new Date(), expires_at: new Date(Date.now() + 60_000) })

  const rooms: Record<string, OwnDataSource> = ownDataSources({ db, clock: systemClock } as never)
  const person = { accountId: me, email }
  const told = ['bids', 'giveaways', 'lines', 'age', 'reports', 'invitations'].map((name) => rooms[name]!.collect(person))
  expect(await Promise.all(told)).toMatchObject([
    [{ number: 3, maximum: 500n }],
    [{ email }],
    [{ ticket: 1, state: 'bought' }],
    { assertions: [{ level: 'declared' }] },
    { reports: [{ words: 'Rude' }] },
    [{ role: 'host' }],
  ])
  await db.transaction(async (sql) => {
    for (const name of ['bids', 'giveaways', 'lines', 'holds', 'age', 'reports', 'invitations']) await rooms[name]!.forget!(sql, person)
  })
  for (const [table, column] of [
    ...['shop.bidder', 'shop.giveaway_entry', 'shop.queue_entry', 'shop.hold', 'safety.age_assertion'].map((each) => [each, 'account_id']),
    ['safety.report', 'reporter_account_id'],
  ]) {
    expect((await owner.query(`select 1 from ${table} where ${column} = $1`, [id])).rowCount, table).toBe(0)
  }
  for (const table of ['shop.bidder', 'shop.giveaway_entry', 'people.invitation']) {
    expect((await owner.query(`select 1 from ${table} where email = $1`, [email])).rowCount, table).toBe(0)
  }
  expect((await owner.query('select sequence, number from shop.bid where lot_id = $1', [lot])).rows).toEqual([{ sequence: 2, number: 3 }])
})
