import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Answer, type Connection, headerOf } from '../load/connection.ts'
import type { Journey, PeerName } from './peer.ts'

export interface Errand {
  /** The shopper's own, kept from one journey to the next. */
  readonly connection: Connection
  readonly item: Journey
}

/** What came of one guest: an order, a clean no, or an answer that nobody should get. */
export type Outcome = 'order' | 'refused' | 'fault'

const idSchema = z.object({ id: z.string() })
const totalSchema = z.object({ total: z.object({ amount: z.string(), currency: z.string() }) })
const tokenSchema = z.object({ token: z.string() })
const cartSchema = z.object({ cart: idSchema })
const collectionSchema = z.object({ payment_collection: idSchema })
const kindSchema = z.object({ type: z.string() })
const addressOf = (person: string) => ({ first: 'Mariam', email: `${person}@example.com` })

const parse = ({ body }: Answer): unknown => JSON.parse(body)
const told = ({ status }: Answer): Outcome => (status >= 500 ? 'fault' : 'refused')

/** Product, hold, quote, card fields to a token, order. */
async function throughSouk({ connection, item }: Errand): Promise<Outcome> {
  const ask = (method: 'GET' | 'POST', path: string, body?: object, cookie: string | null = null) =>
    connection.send(method, path, cookie, body && JSON.stringify(body))
  const { email } = addressOf(randomUUID())
  await ask('GET', `/api/products/${item['slug']}`)
  const hold = await ask('POST', '/api/checkout/holds', { key: randomUUID(), variantId: item['variantId'], quantity: 1 })
  if (hold.status !== 201) return told(hold)
  const { cookie } = hold
  const holdIds = [idSchema.parse(parse(hold)).id]
  const shippingMethod = 'door'
  const quoted = await ask('POST', '/api/checkout/quotes', { holdIds, country: 'AE', shippingMethod }, cookie)
  if (quoted.status !== 200) return told(quoted)
  const { total } = totalSchema.parse(parse(quoted))
  const card = { number: '4242424242424242', expiryMonth: 12, expiryYear: 2099, code: '123' }
  const { token } = tokenSchema.parse(parse(await ask('POST', '/sandbox/tokens', card)))
  const order = {
    ...{ key: randomUUID(), holdIds, contact: { name: 'Mariam', email, phone: '+971 50 000 0000' }, language: 'ar', shippingMethod },
    address: { line1: 'Corniche Street 4', area: 'Al Majaz', city: 'sharjah', country: 'AE' },
    ...{ expectedTotal: total, payment: { token } },
  }
  const placed = await ask('POST', '/api/checkout/orders', order, cookie)
  return placed.status === 201 ? 'order' : told(placed)
}

const VENDURE_STEPS = {
  add: 'mutation($id: ID!) { r: addItemToOrder(productVariantId: $id, quantity: 1) { __typename ... on Order { id } } }',
  customer:
    'mutation($email: String!) { r: setCustomerForOrder(input: { firstName: "M", lastName: "M", emailAddress: $email }) { __typename ... on Order { id } } }',
  address:
    'mutation { r: setOrderShippingAddress(input: { fullName: "M", streetLine1: "One", city: "Berlin", postalCode: "10115", countryCode: "DE" }) { __typename ... on Order { id } } }',
  method: 'mutation { r: setOrderShippingMethod(shippingMethodId: ["1"]) { __typename ... on Order { id } } }',
  arrange: 'mutation { r: transitionOrderToState(state: "ArrangingPayment") { __typename ... on Order { id } } }',
  pay: 'mutation { r: addPaymentToOrder(input: { method: "manual", metadata: {} }) { __typename ... on Order { id } } }',
}
const vendureSchema = z.object({
  data: z
    .object({ r: z.object({ __typename: z.string() }).nullable() })
    .nullable()
    .optional(),
})

/** Six mutations; what is not answered with the order is a no. */
async function throughVendure({ connection, item }: Errand): Promise<Outcome> {
  const variables: Readonly<Record<string, object>> = {
    add: { id: item['variantId'] },
    customer: { email: addressOf(randomUUID()).email },
  }
  let bearer = ''
  for (const [step, query] of Object.entries(VENDURE_STEPS)) {
    const asked = JSON.stringify({ query, variables: variables[step] ?? {} })
    const reply = await connection.send('POST', '/shop-api', null, asked, bearer && `authorization: Bearer ${bearer}\r\n`)
    if (reply.status >= 500) return 'fault'
    const kind = vendureSchema.parse(parse(reply)).data?.r?.__typename
    if (kind !== 'Order') return kind ? 'refused' : 'fault'
    bearer = headerOf(reply, 'vendure-auth-token') ?? bearer
  }
  return 'order'
}

/** Six calls: cart, line, delivery, payment collection, payment session, completion. */
async function throughMedusa({ connection, item }: Errand): Promise<Outcome> {
  const post = (path: string, body: object) =>
    connection.send('POST', `/store${path}`, null, JSON.stringify(body), `x-publishable-api-key: ${item['key']}\r\n`)
  const address = { first_name: 'M', last_name: 'M', address_1: 'One', city: 'Berlin', country_code: 'de', postal_code: '10115' }
  const { email } = addressOf(randomUUID())
  const cart = await post('/carts', { region_id: item['regionId'], email, shipping_address: address, billing_address: address })
  if (cart.status !== 200) return told(cart)
  const cartId = cartSchema.parse(parse(cart)).cart.id
  const line = await post(`/carts/${cartId}/line-items`, { variant_id: item['variantId'], quantity: 1 })
  if (line.status !== 200) return told(line)
  const delivery = await post(`/carts/${cartId}/shipping-methods`, { option_id: item['shippingOptionId'] })
  if (delivery.status !== 200) return told(delivery)
  const collection = await post('/payment-collections', { cart_id: cartId })
  if (collection.status !== 200) return told(collection)
  const { payment_collection: payment } = collectionSchema.parse(parse(collection))
  const session = await post(`/payment-collections/${payment.id}/payment-sessions`, { provider_id: 'pp_system_default' })
  if (session.status !== 200) return told(session)
  const done = await post(`/carts/${cartId}/complete`, {})
  return done.status === 200 && kindSchema.parse(parse(done)).type === 'order' ? 'order' : told(done)
}

export const journeys: Readonly<Record<PeerName, (errand: Errand) => Promise<Outcome>>> = {
  Souk: throughSouk,
  Vendure: throughVendure,
  Medusa: throughMedusa,
}
