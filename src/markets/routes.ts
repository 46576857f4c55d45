import { z } from 'zod'
import { anyone, can, httpProblems, type Route, route } from '#platform/http'
import { fromWire, toWire } from '#platform/money'
import { addressFormOf } from './addresses.ts'
import { addressFormSchema, deliveryNowSchema, deliveryTermsSchema, marketListSchema, marketToWire } from './contract.ts'
import type { Delivery } from './delivery.ts'
import type { Directory } from './directory.ts'
import { generalDelivery } from './general-delivery.ts'

const tag = 'Markets'
const params = z.object({ code: z.string().max(40) })
const access = can('markets.manage')

export const marketRoutes = (directory: Directory, delivery: Delivery): Route[] => [
  ...listRoutes(directory),
  ...deliveryRoutes(directory, delivery),
]

function listRoutes(directory: Directory): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/markets',
      access: anyone,
      tag,
      summary: 'Markets with currency, tax, return window, published fees and sale policy',
      response: { 200: marketListSchema },
      handler: async () => ({ items: (await directory.list()).map(marketToWire) }),
    }),
    route({
      method: 'GET',
      url: '/api/address-forms/:country',
      access: anyone,
      tag,
      summary: 'How addresses of a country are written',
      params: z.object({ country: z.string().regex(/^[A-Z]{2}$/) }),
      response: { 200: addressFormSchema },
      handler: async ({ params: { country } }) => ({
        country,
        fields: addressFormOf(country).map((each) => ({ ...each, choices: each.choices && [...each.choices] })),
      }),
    }),
  ]
}

function deliveryRoutes(directory: Directory, delivery: Delivery): Route[] {
  async function termsOf(code: string): Promise<z.input<typeof deliveryNowSchema>> {
    const [{ tax, currency }, decided] = await Promise.all([directory.get(code), delivery.deliveryMethods(code)])
    const methods = decided.length > 0 ? decided : generalDelivery(currency)
    return {
      decided: decided.length > 0,
      taxOnDelivery: tax.onDelivery ?? true,
      methods: methods.map(({ price, freeFrom, ...method }) => ({
        ...method,
        price: toWire(price),
        freeFrom: freeFrom && toWire(freeFrom),
      })),
    }
  }
  return [
    route({
      method: 'GET',
      url: '/api/markets/:code/delivery',
      access,
      tag,
      summary: 'Ways of delivery that buyers of a market are offered, and whether somebody decided them',
      params,
      response: { 200: deliveryNowSchema },
      problems: ['markets/unknown'],
      handler: ({ params: { code } }) => termsOf(code),
    }),
    route({
      method: 'PUT',
      url: '/api/markets/:code/delivery',
      access,
      tag,
      summary: 'Decide the ways of delivery of a market',
      params,
      body: deliveryTermsSchema,
      response: { 200: deliveryNowSchema },
      problems: ['platform/http/forbidden', 'markets/unknown', 'markets/wrong-currency', 'markets/method-twice', 'markets/days-turned'],
      handler: async ({ actor, params: { code }, body }) => {
        if (!actor.can('markets.manage')) throw httpProblems.forbidden()
        const methods = body.methods.map(({ price, freeFrom, ...method }) => ({
          ...method,
          price: fromWire(price),
          freeFrom: freeFrom && fromWire(freeFrom),
        }))
        await delivery.setDelivery(code, { taxOnDelivery: body.taxOnDelivery, methods })
        return termsOf(code)
      },
    }),
  ]
}
