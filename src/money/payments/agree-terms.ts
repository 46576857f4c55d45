import type { Database } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Clock } from '#platform/time'
import type { PaymentProvider, PaymentTerms } from './provider.ts'
import { findTerms } from './saved-cards.ts'
import type { PaymentTables } from './tables.ts'

/** How the buyer wants to pay, beyond the token. */
export interface PaymentWish {
  readonly language: Language
  /** Null for guests: they keep no card and have none. */
  readonly accountId: Id<'acc'> | null
  /** Keep the card that is typed. */
  readonly keepCard: boolean
  /** Pay with this one. */
  readonly savedCardId: Id<'crd'> | null
}

/**
 * What the provider is asked, fixed at the first try: a repeat finds it as it was, also when the card was removed meanwhile. Undefined where the
 * token says all; null when the card is not this buyer's.
 */
export async function agreeTerms(
  { db, clock }: { db: Database; clock: Clock },
  provider: PaymentProvider,
  paymentId: string,
  { language, accountId, keepCard, savedCardId }: PaymentWish,
): Promise<PaymentTerms | undefined | null> {
  const keep = keepCard && accountId !== null && savedCardId === null
  if (provider.form === 'frame' && !keep && savedCardId === null) return undefined
  const tables = db.tables<PaymentTables>()
  const before = await findTerms(tables, paymentId)
  if (before) return before
  const card = savedCardId === null ? null : await takeCard(db, provider, { accountId, cardId: savedCardId, at: clock.now() })
  if (savedCardId !== null && card === null) return null
  const customer = card?.customer ?? (keep ? await customerOf(db, provider, toUuid(accountId)) : null)
  await tables
    .insertInto('money.payment_terms')
    .values({
      ...{ payment_id: paymentId, account_id: accountId && toUuid(accountId), language, customer, keep },
      method: card?.method ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return findTerms(tables, paymentId)
}

async function takeCard(
  db: Database,
  { code }: PaymentProvider,
  { accountId, cardId, at }: { accountId: Id<'acc'> | null; cardId: Id<'crd'>; at: Date },
) {
  if (accountId === null) return null
  const card = await db
    .tables<PaymentTables>()
    .updateTable('money.saved_card')
    .set({ used_at: at })
    .where('id', '=', toUuid(cardId))
    .where('account_id', '=', toUuid(accountId))
    .where('provider', '=', code)
    .returning(['customer', 'method'])
    .executeTakeFirst()
  return card ?? null
}

async function customerOf(db: Database, { code, cards }: PaymentProvider, account: string): Promise<string> {
  const tables = db.tables<PaymentTables>()
  const find = () =>
    tables
      .selectFrom('money.card_customer')
      .select('reference')
      .where('account_id', '=', account)
      .where('provider', '=', code)
      .executeTakeFirst()
  const known = await find()
  if (known) return known.reference
  const reference = await cards.createCustomer(account)
  await tables
    .insertInto('money.card_customer')
    .values({ account_id: account, provider: code, reference })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await find())?.reference ?? reference
}
