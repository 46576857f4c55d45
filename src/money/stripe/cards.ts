import Stripe from 'stripe'
import { type CardKeeper, ProviderSilent } from '#money/payments'
import { labelOf } from './authorise.ts'
import { isSilence } from './client.ts'

/** Cards that Stripe keeps for a customer. They are kept by paying on Stripe's page, and pay again with the buyer present. */
export function keepCards(stripe: Stripe): CardKeeper {
  return {
    createCustomer: (accountId) =>
      asked(async () => {
        const made = await stripe.customers.create(
          { metadata: { souk_account: accountId } },
          { idempotencyKey: `souk-customer-${accountId}` },
        )
        return made.id
      }),
    findKept: ({ reference, customer }) =>
      asked(async () => {
        const intent = await stripe.paymentIntents.retrieve(reference, { expand: ['payment_method'] })
        const method = intent.payment_method
        if (!method || typeof method === 'string' || !method.card) return null
        if ((typeof method.customer === 'string' ? method.customer : method.customer?.id) !== customer) return null
        const { exp_month: expiryMonth, exp_year: expiryYear } = method.card
        return { method: method.id, ...labelOf(method.card), expiryMonth, expiryYear }
      }),
    removeCard: ({ method }) => gone(() => stripe.paymentMethods.detach(method)),
    removeCustomer: (customer) => gone(() => stripe.customers.del(customer)),
  }
}

async function asked<Answer>(call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call()
  } catch (error) {
    if (isSilence(error)) throw new ProviderSilent('Stripe did not answer', { cause: error })
    throw error
  }
}

/** What is gone already, or belongs to nobody any more, is gone. */
async function gone(call: () => Promise<unknown>): Promise<void> {
  try {
    await asked(call)
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
  }
}
