import { z } from 'zod'
import { account, type Route, route, viewer } from '#platform/http'
import { idSchema } from '#platform/ids'
import type { addressBook } from './addresses.ts'
import { type CartParts, putInCart, readCart, removeFromCart, seeCart } from './cart.ts'
import { cartHoldsSchema, cartSchema, putLineSchema, savedAddressSchema } from './contract.ts'
import { holdCart } from './hold-cart.ts'

const tag = 'Cart'
const lineParams = z.object({ variantId: idSchema('var') })
const savedSchema = z.object({ items: z.array(savedAddressSchema) })

export const cartRoutes = (parts: CartParts): Route[] => [
  route({
    method: 'GET',
    url: '/api/cart',
    access: viewer,
    tag,
    summary: 'What one means to buy, with the prices and stock of this moment',
    response: { 200: cartSchema },
    handler: ({ actor }) => readCart(parts, actor),
  }),
  route({
    method: 'PUT',
    url: '/api/cart/lines/:variantId',
    access: viewer,
    tag,
    summary: 'So many of a variant, now or saved for later',
    params: lineParams,
    body: putLineSchema,
    response: { 200: cartSchema },
    problems: ['shop/cart/variant-unknown', 'shop/cart/not-sold-here', 'shop/cart/other-market', 'shop/cart/full'],
    handler: ({ actor, params, body }) => putInCart(parts, actor, params.variantId, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/cart/lines/:variantId',
    access: viewer,
    tag,
    summary: 'Take a variant out of the cart',
    params: lineParams,
    response: { 200: cartSchema },
    handler: ({ actor, params }) => removeFromCart(parts, actor, params.variantId),
  }),
  route({
    method: 'POST',
    url: '/api/cart/seen',
    access: viewer,
    tag,
    summary: 'The new prices were seen',
    response: { 200: cartSchema },
    handler: ({ actor }) => seeCart(parts, actor),
  }),
  route({
    method: 'POST',
    url: '/api/cart/holds',
    access: viewer,
    tag,
    summary: 'Begin the checkout: keep all that is not saved for later',
    response: { 200: cartHoldsSchema },
    problems: ['shop/cart/empty', 'shop/checkout/busy'],
    handler: ({ actor }) => holdCart(parts, actor),
  }),
]

export const addressRoutes = (book: ReturnType<typeof addressBook>): Route[] => [
  route({
    method: 'GET',
    url: '/api/saved-addresses',
    access: account,
    tag,
    summary: 'Where I had things sent to, the last one first',
    response: { 200: savedSchema },
    handler: async ({ actor }) => ({ items: await book.list(actor.accountId!) }),
  }),
  route({
    method: 'PUT',
    url: '/api/saved-addresses',
    access: account,
    tag,
    summary: 'Save or change an address; it comes first from now on',
    body: savedAddressSchema,
    response: { 200: savedSchema },
    handler: async ({ actor, body }) => {
      await book.save(actor.accountId!, body)
      return { items: await book.list(actor.accountId!) }
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/saved-addresses/:id',
    access: account,
    tag,
    summary: 'Forget an address',
    params: z.object({ id: z.uuid() }),
    response: { 200: savedSchema },
    handler: async ({ actor, params }) => {
      await book.remove(actor.accountId!, params.id)
      return { items: await book.list(actor.accountId!) }
    },
  }),
]
