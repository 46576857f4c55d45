import type { Kysely, Selectable } from 'kysely'
import type { Database, Sql } from '#platform/db'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import { enqueue, type Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import type { SavedCardWire } from './contract.ts'
import { forgetCard, keepCard, keepForgottenCards } from './jobs.ts'
import type { KeptCard, PaymentProvider, PaymentTerms } from './provider.ts'
import { findPayment } from './store.ts'
import type { PaymentTables } from './tables.ts'

type Tables = Kysely<PaymentTables>
export type SavedCardRow = Selectable<PaymentTables['money.saved_card']>

export interface SavedCards {
  /** The one used last first; those of the provider that takes new payments. */
  list(accountId: Id<'acc'>): Promise<SavedCardWire[]>
  /** Here at once, at the provider by a job. A card that is gone already is no fault. */
  remove(accountId: Id<'acc'>, cardId: Id<'crd'>): Promise<void>
  /** After the order stands: notes down the card that its buyer chose to keep. May be repeated. */
  keep(paymentId: string): Promise<void>
  /** What is kept of somebody, for their file; and the end of it. */
  own: { collect(accountId: Id<'acc'>): Promise<unknown>; forget(sql: Sql, accountId: Id<'acc'>): Promise<void> }
}

export function createSavedCards({ db, clock }: { db: Database; clock: Clock }, provider: Pick<PaymentProvider, 'code'>): SavedCards {
  const rowsOf = (accountId: Id<'acc'>): Promise<SavedCardRow[]> =>
    db
      .tables<PaymentTables>()
      .selectFrom('money.saved_card')
      .selectAll()
      .where('account_id', '=', toUuid(accountId))
      .orderBy('used_at', 'desc')
      .orderBy('id', 'desc')
      .execute()
  const wire = (row: SavedCardRow): SavedCardWire => ({
    ...{ id: fromUuid('crd', row.id), brand: row.brand, last4: row.last4 },
    ...{ expiryMonth: row.expiry_month, expiryYear: row.expiry_year, expired: isPast(row, clock.now()) },
  })
  return {
    list: async (accountId) => (await rowsOf(accountId)).filter((row) => row.provider === provider.code).map(wire),
    remove: (accountId, cardId) =>
      db.transaction((sql) =>
        removeRows(db, sql, (rows) => rows.where('account_id', '=', toUuid(accountId)).where('id', '=', toUuid(cardId))),
      ),
    keep: (paymentId) => enqueue(db.pool, keepCard, { paymentId }, { maxAttempts: 20 }),
    own: {
      collect: async (accountId) => (await rowsOf(accountId)).map((row) => ({ ...wire(row), keptAt: row.created_at })),
      forget: (sql, accountId) => forgetAccount(db, sql, toUuid(accountId)),
    },
  }
}

const isPast = (card: Pick<SavedCardRow, 'expiry_month' | 'expiry_year'>, now: Date): boolean =>
  card.expiry_year * 12 + card.expiry_month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1

export async function findTerms(tables: Tables, paymentId: string): Promise<PaymentTerms | undefined> {
  return tables
    .selectFrom('money.payment_terms')
    .select(['language', 'customer', 'keep', 'method'])
    .where('payment_id', '=', paymentId)
    .executeTakeFirst()
}

type Deleting = ReturnType<typeof deleting>
const deleting = (tables: Tables) => tables.deleteFrom('money.saved_card')

async function removeRows(db: Database, sql: Sql, which: (rows: Deleting) => Deleting): Promise<void> {
  const gone = await which(deleting(db.tablesOn<PaymentTables>(sql)))
    .returning(['provider', 'customer', 'method'])
    .execute()
  for (const card of gone) await enqueue(sql, forgetCard, card, { maxAttempts: 20 })
}

async function forgetAccount(db: Database, sql: Sql, account: string): Promise<void> {
  const tables = db.tablesOn<PaymentTables>(sql)
  await tables.deleteFrom('money.saved_card').where('account_id', '=', account).execute()
  const customers = await tables
    .deleteFrom('money.card_customer')
    .where('account_id', '=', account)
    .returning(['provider', 'reference'])
    .execute()
  await tables.updateTable('money.payment_terms').set({ account_id: null }).where('account_id', '=', account).execute()
  for (const { provider, reference } of customers)
    await enqueue(sql, forgetCard, { provider, customer: reference, method: null }, { maxAttempts: 20 })
}

export interface CardKeeperDeps {
  db: Database
  jobs: Jobs
  providers: ReadonlyMap<string, PaymentProvider>
}

export function keepCards({ db, jobs, providers }: CardKeeperDeps): void {
  const tables = db.tables<PaymentTables>()
  jobs.handle(keepCard, async ({ paymentId }) => {
    const terms = await findTerms(tables, paymentId)
    const payment = terms?.keep ? await findPayment(tables, paymentId) : undefined
    if (!terms?.customer || !payment?.claimed_at) return
    const { provider, reference } = payment
    const kept = await providers.get(provider)?.cards.findKept({ paymentId, reference: reference ?? '', customer: terms.customer })
    await db.transaction(async (sql) => {
      if (kept) await writeDown(db, sql, { paymentId, provider, customer: terms.customer!, kept })
      await sql.query('update money.payment_terms set kept_at = now() where payment_id = $1', [paymentId])
    })
  })
  jobs.handle(keepForgottenCards, () => keepForgotten(db))
  jobs.schedule(keepForgottenCards, '*/5 * * * *')
  jobs.handle(forgetCard, async ({ provider: code, customer, method }) => {
    const cards = providers.get(code)?.cards
    await (method === null ? cards?.removeCustomer(customer) : cards?.removeCard({ customer, method }))
  })
}

const FORGOTTEN_PER_RUN = 200

/** An order stands, its buyer wanted the card kept, and the process ended before it left the job for that. */
export async function keepForgotten(db: Database): Promise<void> {
  const { rows } = await db.pool.query<{ id: string }>(
    `select p.id from money.payment_terms t join money.payment p on p.id = t.payment_id
     where t.keep and t.kept_at is null and p.claimed_at < now() - interval '1 minute' order by p.id limit $1`,
    [FORGOTTEN_PER_RUN],
  )
  for (const { id } of rows) await enqueue(db.pool, keepCard, { paymentId: id }, { maxAttempts: 20, key: `keep ${id}` })
}

interface Note {
  paymentId: string
  provider: string
  customer: string
  kept: KeptCard
}

/** A card that was kept before comes in the place of its older self. Whoever left meanwhile keeps none. */
async function writeDown(db: Database, sql: Sql, { paymentId, provider, customer, kept }: Note): Promise<void> {
  const tables = db.tablesOn<PaymentTables>(sql)
  const { account_id: account } = await tables
    .selectFrom('money.payment_terms')
    .select('account_id')
    .where('payment_id', '=', paymentId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (account === null) return
  const { method, brand, last4, expiryMonth: expiry_month, expiryYear: expiry_year } = kept
  const label = { brand, last4, expiry_month, expiry_year }
  const added = await tables
    .insertInto('money.saved_card')
    .values({ id: newUuid(), account_id: account, provider, customer, method, ...label })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await removeRows(db, sql, (rows) => rows.where((eb) => eb.and({ account_id: account, provider, ...label })).where('method', '<>', method))
}
