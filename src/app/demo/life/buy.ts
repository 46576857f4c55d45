import { newKey, type Visitor } from './visitor.ts'

/** What the sandbox's cards do. */
export const cards = { pays: '4242424242424242', disputed: '4000000000001976' } as const

export interface Buyer {
  readonly name: string
  readonly email: string
  readonly language: 'ar' | 'en'
}

export interface Address {
  readonly line1: string
  readonly area?: string
  readonly city: string
  readonly region?: string
  readonly postcode?: string
  readonly country: string
}

export interface Bought {
  readonly orderId: string
  readonly number: string
}

interface Money {
  readonly amount: string
  readonly currency: string
}

export async function hold(visitor: Visitor, variantId: string, { quantity = 1, market = 'ae' } = {}): Promise<string> {
  const body = { key: newKey(), variantId, quantity, market }
  return (await visitor.ask<{ id: string }>('POST', '/api/checkout/holds', { body })).id
}

/** Buys what is held, as a guest does on the page; a prize and what costs nothing takes no card. */
export async function pay(
  visitor: Visitor,
  holdIds: readonly string[],
  { buyer, address, card = cards.pays }: { buyer: Buyer; address: Address; card?: string },
): Promise<Bought> {
  const { country } = address
  const quoted = { holdIds, country }
  const { total, shippingMethod } = await visitor.ask<{ total: Money; shippingMethod: string }>('POST', '/api/checkout/quotes', {
    body: quoted,
  })
  const fields = { number: card, expiryMonth: 12, expiryYear: 2099, code: '123' }
  const { token } = await visitor.ask<{ token: string }>('POST', '/sandbox/tokens', { body: fields })
  const { name, email, language } = buyer
  const phone = country === 'JO' ? '+962 7 9000 0000' : country === 'US' ? '+1 212 555 0100' : '+971 50 000 0000'
  const contact = { name, email, phone }
  const order = { key: newKey(), holdIds, contact, address, language, shippingMethod, expectedTotal: total, payment: { token } }
  const answer = await visitor.ask<{ order: { id: string; number: string } }>('POST', '/api/checkout/orders', { body: order })
  return { orderId: answer.order.id, number: answer.order.number }
}
