import { can, type Route, route } from '#platform/http'
import { bulkEditSchema, bulkOutcomeSchema, bulkParamsSchema, newViewSchema, viewListSchema, viewParamsSchema } from './bulk-contract.ts'
import { bulkEdit, undoBulkEdit } from './bulk-edit.ts'
import { keepContact, listContacts } from './contacts.ts'
import { contactListSchema, contactSchema, newContactSchema, ofOrganisationSchema, variantParamsSchema } from './desk-contract.ts'
import { addLocation, changeStock, listLocations, readJournal, type StockDeskDeps, transferStock } from './stock.ts'
import {
  journalQuerySchema,
  journalSchema,
  locationListSchema,
  newLocationSchema,
  stockEditSchema,
  stockSchema,
  transferSchema,
} from './stock-contract.ts'
import { listViews, removeView, saveView } from './views.ts'

const access = can('products.edit')
const tag = 'Products'
const unknown = 'shop/catalog/product-unknown'
const forbidden = 'platform/http/forbidden'
/** Each is hundreds of rows. */
const BULK_LIMIT = { requests: 60, windowSeconds: 60 }

/** What goes beyond one product: stock and its journal, contacts, saved lists, many at once. */
export const keepingRoutes = (deps: StockDeskDeps): Route[] => [...stockRoutes(deps), ...listRoutes(deps)]

function stockRoutes(deps: StockDeskDeps): Route[] {
  const params = variantParamsSchema
  return [
    route({
      ...{ method: 'POST', url: '/api/desk/variants/:id/stock', access, tag, params },
      summary: 'Count units in or out',
      body: stockEditSchema,
      response: { 200: stockSchema },
      problems: [unknown, 'shop/inventory/stock-promised', 'shop/catalog/location-unknown'],
      handler: async ({ actor, params: { id }, body }) => ({ available: await changeStock(deps, actor, id, body) }),
    }),
    route({
      ...{ method: 'POST', url: '/api/desk/variants/:id/transfers', access, tag, params },
      summary: 'Take units from one place to another',
      body: transferSchema,
      response: { 200: stockSchema },
      problems: [unknown, 'shop/inventory/stock-promised', 'shop/catalog/location-unknown'],
      handler: async ({ actor, params: { id }, body }) => ({ available: await transferStock(deps, actor, id, body) }),
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/variants/:id/stock', access, tag, params },
      summary: 'Where units are, and every change of them, the newest first',
      query: journalQuerySchema,
      response: { 200: journalSchema },
      problems: [unknown],
      handler: ({ actor, params: { id }, query }) => readJournal(deps, actor, id, query),
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/stock-locations', access, tag, summary: 'Places an organisation keeps stock at' },
      query: ofOrganisationSchema,
      response: { 200: locationListSchema },
      problems: [forbidden],
      handler: async ({ actor, query }) => ({ items: await listLocations(deps, actor, query.organisationId) }),
    }),
    route({
      ...{ method: 'POST', url: '/api/desk/stock-locations', access, tag, summary: 'Add a place to keep stock at' },
      body: newLocationSchema,
      response: { 201: locationListSchema },
      problems: [forbidden, 'shop/catalog/locations-full', 'shop/catalog/name-taken'],
      handler: async ({ actor, body, reply }) => reply.code(201).send({ items: await addLocation(deps, actor, body) }),
    }),
  ]
}

function listRoutes(deps: StockDeskDeps): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/desk/products/bulk', access, tag, limit: BULK_LIMIT },
      summary: 'Change many products at once; what one refuses stops no other',
      body: bulkEditSchema,
      response: { 200: bulkOutcomeSchema },
      problems: [forbidden, 'shop/catalog/category-unknown', 'shop/catalog/edit-unknown', 'shop/inventory/stock-promised'],
      handler: ({ actor, body }) => bulkEdit(deps, actor, body),
    }),
    route({
      ...{ method: 'POST', url: '/api/desk/bulk-edits/:id/undo', access, tag, params: bulkParamsSchema, limit: BULK_LIMIT },
      summary: 'Put back what was before, where nobody changed it since',
      response: { 200: bulkOutcomeSchema },
      problems: ['shop/catalog/edit-unknown', 'shop/catalog/edit-undone', 'shop/inventory/stock-promised'],
      handler: ({ actor, params: { id } }) => undoBulkEdit(deps, actor, id),
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/product-views', access, tag, summary: 'Saved lists of products' },
      query: ofOrganisationSchema,
      response: { 200: viewListSchema },
      problems: [forbidden],
      handler: async ({ actor, query }) => ({ items: await listViews(deps.db, actor, query.organisationId) }),
    }),
    route({
      ...{ method: 'POST', url: '/api/desk/product-views', access, tag, summary: 'Save a list by its filter' },
      body: newViewSchema,
      response: { 201: viewListSchema },
      problems: [forbidden, 'shop/catalog/views-full', 'shop/catalog/name-taken'],
      handler: async ({ actor, body, reply }) => reply.code(201).send({ items: await saveView(deps.db, actor, body) }),
    }),
    route({
      ...{ method: 'DELETE', url: '/api/desk/product-views/:id', access, tag, params: viewParamsSchema, summary: 'Forget a saved list' },
      problems: [forbidden],
      handler: async ({ actor, params: { id }, reply }) => {
        await removeView(deps.db, actor, id)
        return reply.code(204).send()
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/contacts', access, tag, summary: 'Makers and responsible persons an organisation names' },
      query: ofOrganisationSchema,
      response: { 200: contactListSchema },
      problems: [forbidden],
      handler: async ({ actor, query }) => ({ items: await listContacts(deps.db, actor, query.organisationId) }),
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/desk/contacts',
        access,
        tag,
        summary: 'Keep a maker or a responsible person; the same facts are the same one',
      },
      body: newContactSchema,
      response: { 201: contactSchema },
      problems: [forbidden],
      handler: async ({ actor, body: { organisationId, ...facts }, reply }) =>
        reply.code(201).send(await keepContact(deps.db, actor, organisationId, facts)),
    }),
  ]
}
