import { can, type Route, route } from '#platform/http'
import { PICTURE_BYTES, PICTURE_TYPES } from '#platform/pictures'
import { addPicture, arrangePictures } from './arrange-pictures.ts'
import { describeForDesk, draftProduct, editProduct, listProducts, setGtin, setPrice } from './desk.ts'
import {
  deskProductSchema,
  gtinEditSchema,
  newProductSchema,
  picturesEditSchema,
  priceEditSchema,
  productEditSchema,
  productListQuerySchema,
  productPageSchema,
  productParamsSchema,
  variantParamsSchema,
  versionQuerySchema,
} from './desk-contract.ts'
import { type DeskDeps, productToKeep } from './desk-deps.ts'

const access = can('products.edit')
const tag = 'Products'
const params = productParamsSchema
const unknown = 'shop/catalog/product-unknown'
/** Pictures are worked on one after another. */
const PICTURE_LIMIT = { requests: 60, windowSeconds: 600 }

/** A brand's own view of what it sells. */
export const deskRoutes = (deps: DeskDeps): Route[] => [...productRoutes(deps), ...variantRoutes(deps)]

function productRoutes(deps: DeskDeps): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/desk/products', access, tag, summary: 'Products of a brand, the last changed first' },
      query: productListQuerySchema,
      response: { 200: productPageSchema },
      problems: ['platform/http/forbidden', 'shop/catalog/cursor-invalid'],
      handler: ({ actor, query }) => listProducts(deps, actor, query),
    }),
    route({
      ...{ method: 'POST', url: '/api/desk/products', access, tag, summary: 'Begin a product: a draft with variants, prices and stock' },
      body: newProductSchema,
      response: { 201: deskProductSchema },
      problems: ['platform/http/forbidden', 'shop/catalog/product-invalid', 'shop/catalog/slug-taken', 'shop/catalog/wrong-currency'],
      handler: async ({ actor, body, reply }) => reply.code(201).send(await describeForDesk(deps, await draftProduct(deps, actor, body))),
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/products/:id', access, tag, summary: 'One product as its brand sees it', params },
      response: { 200: deskProductSchema },
      problems: [unknown],
      handler: async ({ actor, params: { id } }) => describeForDesk(deps, await productToKeep(deps, actor, id)),
    }),
    route({
      ...{ method: 'PATCH', url: '/api/desk/products/:id', access, tag, summary: 'Change words, facts or state', params },
      body: productEditSchema,
      response: { 200: deskProductSchema },
      problems: [
        ...[unknown, 'shop/catalog/changed-meanwhile', 'shop/catalog/wrong-state', 'shop/catalog/price-needed'],
        ...['shop/catalog/category-unknown', 'shop/catalog/contact-unknown'],
      ],
      handler: async ({ actor, params: { id }, body }) => describeForDesk(deps, await editProduct(deps, actor, id, body)),
    }),
    route({
      ...{ method: 'POST', url: '/api/desk/products/:id/pictures', access, tag, params, limit: PICTURE_LIMIT },
      summary: 'Put one more picture on it',
      query: versionQuerySchema,
      takesBytes: { types: PICTURE_TYPES, limitBytes: PICTURE_BYTES },
      response: { 200: deskProductSchema },
      problems: [
        ...[unknown, 'shop/catalog/changed-meanwhile', 'shop/catalog/pictures-full'],
        ...['platform/pictures/no-picture', 'platform/pictures/too-large', 'platform/pictures/too-small'],
      ],
      handler: async ({ actor, params: { id }, query, request }) =>
        describeForDesk(deps, await addPicture(deps, actor, id, query.version, request.body as Buffer)),
    }),
    route({
      ...{ method: 'PUT', url: '/api/desk/products/:id/pictures', access, tag, params, limit: PICTURE_LIMIT },
      summary: 'Order, cut, name and remove its pictures',
      body: picturesEditSchema,
      response: { 200: deskProductSchema },
      problems: [unknown, 'shop/catalog/changed-meanwhile', 'platform/pictures/too-small'],
      handler: async ({ actor, params: { id }, body }) => describeForDesk(deps, await arrangePictures(deps, actor, id, body)),
    }),
  ]
}

function variantRoutes(deps: DeskDeps): Route[] {
  return [
    route({
      ...{ method: 'PUT', url: '/api/desk/variants/:id/gtin', access, tag, params: variantParamsSchema },
      summary: 'Set the number of the trade (GTIN) of a variant',
      body: gtinEditSchema,
      response: { 200: deskProductSchema },
      problems: [unknown],
      handler: async ({ actor, params: { id }, body }) => describeForDesk(deps, await setGtin(deps, actor, id, body.gtin)),
    }),
    route({
      ...{ method: 'PUT', url: '/api/desk/variants/:id/price', access, tag, params: variantParamsSchema },
      summary: 'Set a price in a market; none: not sold there',
      body: priceEditSchema,
      response: { 200: deskProductSchema },
      problems: [unknown, 'shop/catalog/wrong-currency'],
      handler: async ({ actor, params: { id }, body }) => describeForDesk(deps, await setPrice(deps, actor, id, body)),
    }),
  ]
}
