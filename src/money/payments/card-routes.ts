import { z } from 'zod'
import { account, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { savedCardsSchema } from './contract.ts'
import type { SavedCards } from './saved-cards.ts'

const tag = 'Payments'

export const cardRoutes = (cards: SavedCards): Route[] => [
  route({
    method: 'GET',
    url: '/api/saved-cards',
    access: account,
    tag,
    summary: 'Cards that I keep with the payment provider, the last one used first',
    response: { 200: savedCardsSchema },
    handler: async ({ actor }) => ({ items: await cards.list(actor.accountId!) }),
  }),
  route({
    method: 'DELETE',
    url: '/api/saved-cards/:id',
    access: account,
    tag,
    summary: 'Forget a card, here and at the payment provider',
    params: z.object({ id: idSchema('crd') }),
    response: { 200: savedCardsSchema },
    handler: async ({ actor, params }) => {
      await cards.remove(actor.accountId!, params.id)
      return { items: await cards.list(actor.accountId!) }
    },
  }),
]
