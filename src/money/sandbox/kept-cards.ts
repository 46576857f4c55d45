import type { AuthoriseRequest, CardKeeper } from '#money/payments'
import type { Database } from '#platform/db'
import type { ChargeAnswer, SandboxTables } from './store.ts'
import type { CardTokens } from './tokens.ts'

export interface SandboxCards extends CardKeeper {
  /** Keeps the card of a charge for its customer, where that was asked for. */
  keep(request: AuthoriseRequest, answer: ChargeAnswer): Promise<void>
}

const methodOf = (paymentId: string): string => `card_${paymentId.replaceAll('-', '')}`

export function createSandboxCards(db: Database, tokens: CardTokens): SandboxCards {
  const tables = db.tables<SandboxTables>()
  return {
    async keep({ paymentId, token, terms }, { state }) {
      if (!terms?.keep || !terms.customer || state === null || state === 'declined') return
      const card = tokens.read(token)
      if (!card) return
      const { behaviour, brand, last4, expiryMonth: expiry_month, expiryYear: expiry_year } = card
      await tables
        .insertInto('sandbox.card')
        .values({ method: methodOf(paymentId), customer: terms.customer, behaviour, brand, last4, expiry_month, expiry_year })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    createCustomer: (accountId) => Promise.resolve(`cus_${accountId.replaceAll('-', '')}`),
    async findKept({ paymentId, customer }) {
      const card = await tables
        .selectFrom('sandbox.card as k')
        .innerJoin('sandbox.charge as c', (join) => join.on('c.payment_id', '=', paymentId).on('c.state', 'in', ['authorised', 'captured']))
        .select(['k.method', 'k.brand', 'k.last4', 'k.expiry_month', 'k.expiry_year'])
        .where('k.method', '=', methodOf(paymentId))
        .where('k.customer', '=', customer)
        .executeTakeFirst()
      if (!card) return null
      const { method, brand, last4, expiry_month: expiryMonth, expiry_year: expiryYear } = card
      return { method, brand, last4, expiryMonth, expiryYear }
    },
    async removeCard({ customer, method }) {
      await tables.deleteFrom('sandbox.card').where('method', '=', method).where('customer', '=', customer).execute()
    },
    async removeCustomer(customer) {
      await tables.deleteFrom('sandbox.card').where('customer', '=', customer).execute()
    },
  }
}
