import { z } from 'zod'
import { type Actor, anyone, can, type Route, route, viewer } from '#platform/http'
import { idSchema, toUuid } from '#platform/ids'
import { fromWire } from '#platform/money'
import { allocationToWire, letterRoutes, placeToWire, type Standing } from '#shop/queue'
import { isTold, requireSeen, type SalePlace } from '#shop/sales'
import { allocationListSchema, dropListSchema, dropStatusSchema, joinDropSchema, placeListSchema, planDropSchema } from './contract.ts'
import type { DropParts } from './deps.ts'
import { joinDrop, leaveDrop, ownPlace, readPlaces } from './places.ts'
import { planDrop } from './plan-drop.ts'
import { dropProblems } from './problems.ts'
import type { DropReader } from './read-drops.ts'
import { callOffDrop } from './run-drop.ts'

const tag = 'Drops'
const params = z.object({ id: idSchema('drp') })
const LOG_PAGE = 500
const ageNeeded = 'safety/audience/age-check-needed'

export function dropRoutes(parts: DropParts, reader: DropReader): Route[] {
  return [...publicRoutes(parts, reader), ...placeRoutes(parts), ...letterRoutesOf(parts), ...hostRoutes(parts, reader)]
}

function publicRoutes(parts: DropParts, reader: DropReader): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/drops', access: anyone, tag },
      summary: 'Drops of a show: announced, open, and those just over',
      query: z.object({ showId: idSchema('shw') }),
      response: { 200: dropListSchema },
      problems: ['shop/drops/occasion-unknown', ageNeeded],
      handler: async ({ actor, query }) => {
        const occasion = { kind: 'show', id: toUuid(query.showId) }
        await seeOccasion(parts, actor, occasion)
        return { items: await reader.listAt(occasion) }
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/drops/:id', access: anyone, tag, params, summary: 'How a drop stands now' },
      response: { 200: dropStatusSchema },
      problems: ['shop/drops/unknown', ageNeeded],
      handler: async ({ actor, params: { id } }) => {
        const drop = await reader.get(id)
        await seeOccasion(parts, actor, drop.occasion)
        return reader.status(drop)
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/drops/:id/allocations', access: anyone, tag, params },
      summary: 'Who got what in which order, once a drop is over; people by a name that says nothing',
      query: z.object({ fromTicket: z.coerce.number().int().min(1).max(2_147_483_647).default(1) }),
      response: { 200: allocationListSchema },
      problems: ['shop/drops/unknown', 'shop/drops/not-over', ageNeeded],
      handler: async ({ actor, params: { id }, query }) => {
        const drop = await reader.get(id)
        await seeOccasion(parts, actor, drop.occasion)
        if (drop.endedAt === null) throw dropProblems['not-over']()
        await parts.queues.tend(toUuid(id))
        const line = await parts.queues.read(toUuid(id), query.fromTicket, LOG_PAGE)
        const next = line.length === LOG_PAGE ? line.at(-1)!.ticket + 1 : null
        return { drop: await reader.status(drop), items: line.map(allocationToWire), nextTicket: next }
      },
    }),
  ]
}

function placeRoutes(parts: DropParts): Route[] {
  const placesOf = (standings: readonly Standing[], { viewerId }: Actor) => ({ items: standings.map((one) => placeToWire(one, viewerId)) })
  return [
    route({
      ...{ method: 'POST', url: '/api/drops/:id/places', access: viewer, tag, params },
      summary: 'Stand in line for an open drop; where units are left they are held with the answer',
      body: joinDropSchema,
      response: { 201: placeListSchema.shape.items.element },
      problems: ['shop/drops/unknown', 'shop/drops/not-open', 'shop/drops/over', 'shop/drops/limit-reached', 'shop/queue/busy', ageNeeded],
      handler: async ({ actor, params: { id }, body, reply }) =>
        reply.code(201).send(placeToWire(await joinDrop(parts, actor, id, body), actor.viewerId)),
    }),
    route({
      ...{ method: 'GET', url: '/api/drops/:id/places/mine', access: anyone, tag, params, summary: 'My places in the line of a drop' },
      response: { 200: placeListSchema },
      handler: async ({ actor, params: { id } }) => placesOf(await readPlaces(parts, actor, id), actor),
    }),
    route({
      ...{ method: 'DELETE', url: '/api/drops/:id/places/:place', access: viewer, tag },
      summary: 'Leave the line, or give the turn to the next',
      params: params.extend({ place: idSchema('que') }),
      response: { 200: placeListSchema },
      problems: ['shop/drops/place-unknown'],
      handler: async ({ actor, params: { id, place } }) => placesOf(await leaveDrop(parts, actor, id, place), actor),
    }),
  ]
}

const letterRoutesOf = (parts: DropParts): Route[] =>
  letterRoutes({
    ...{ room: 'drops', kind: 'drp', tag, letters: parts.queues.letters },
    find: (actor, id, place) => ownPlace(parts, actor, id, place),
    notWaiting: () => dropProblems['not-waiting'](),
    problems: { unknown: 'shop/drops/place-unknown', notWaiting: 'shop/drops/not-waiting' },
  })

function hostRoutes(parts: DropParts, reader: DropReader): Route[] {
  const access = can('show.run')
  return [
    route({
      ...{ method: 'POST', url: '/api/drops', access, tag, summary: 'Plan a drop: set the units aside now, and announce it' },
      body: planDropSchema,
      response: { 201: dropStatusSchema },
      problems: [
        ...['platform/http/forbidden', 'shop/drops/occasion-unknown', 'shop/drops/variant-unknown', 'shop/drops/not-in-lineup'],
        ...['shop/drops/not-enough-stock', 'shop/drops/price-too-high', 'shop/drops/wrong-currency', 'shop/drops/wrong-time'],
        ...['shop/drops/not-sold-here', 'shop/drops/only-practice', 'shop/drops/too-many'],
      ],
      handler: async ({ actor, body: { showId, announcedFor, price, ...body }, reply }) => {
        const occasion = { kind: 'show', id: toUuid(showId) }
        const wish = { ...body, occasion, price: fromWire(price), announcedFor: new Date(announcedFor) }
        return reply.code(201).send(await reader.status(await planDrop(parts, actor, wish)))
      },
    }),
    route({
      ...{ method: 'DELETE', url: '/api/drops/:id', access, tag, params, summary: 'Call a drop off before it opens' },
      response: { 200: dropStatusSchema },
      problems: ['platform/http/forbidden', 'shop/drops/unknown', 'shop/drops/over'],
      handler: async ({ actor, params: { id } }) => reader.status(await callOffDrop(parts, actor, id)),
    }),
  ]
}

/** What is told of a show's drops is told to those who find the show. */
async function seeOccasion(parts: DropParts, actor: Actor, occasion: SalePlace): Promise<void> {
  if (!(await isTold(parts, actor, occasion))) throw dropProblems['occasion-unknown']()
  await requireSeen(parts, actor, occasion)
}
