import { z } from 'zod'
import { type Actor, anyone, can, type Route, route, viewer } from '#platform/http'
import { idSchema, toUuid } from '#platform/ids'
import { letterRoutes } from '#shop/queue'
import { isTold, requireSeen, type SalePlace } from '#shop/sales'
import { claimUnits, leaveClaim, ownClaim, readMine } from './claim-units.ts'
import {
  cancelSchema,
  claimSchema,
  claimsStatusSchema,
  deskClaimsSchema,
  keptClaimsSchema,
  myClaimSchema,
  myClaimsSchema,
  planClaimsSchema,
  resizeSchema,
} from './contract.ts'
import type { ClaimParts } from './deps.ts'
import { cancelClaim, readDesk } from './desk-claims.ts'
import { ownList, planClaims, resizeItem } from './plan-claims.ts'
import { claimProblems } from './problems.ts'
import type { ClaimReader } from './read-claims.ts'
import { readKept } from './read-kept.ts'
import { closeClaims } from './run-claims.ts'
import { readList } from './store.ts'

const tag = 'Claims'
const ageNeeded = 'safety/audience/age-check-needed'
const params = z.object({ id: idSchema('clm') })
const showQuery = z.object({ showId: idSchema('shw') })
const placeParams = params.extend({ place: idSchema('que') })
const listSchema = z.object({ claims: claimsStatusSchema.nullable() })

export function claimRoutes(parts: ClaimParts, reader: ClaimReader): Route[] {
  return [...viewerRoutes(parts, reader), ...letterRoutesOf(parts), ...hostRoutes(parts, reader), ...deskRoutes(parts)]
}

function viewerRoutes(parts: ClaimParts, reader: ClaimReader): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/claims', access: anyone, tag, query: showQuery, summary: 'What can be claimed in a show' },
      response: { 200: listSchema },
      problems: ['shop/claims/occasion-unknown', ageNeeded],
      handler: async ({ actor, query }) => {
        const occasion = await seeOccasion(parts, actor, { kind: 'show', id: toUuid(query.showId) })
        return { claims: await reader.latestAt(occasion) }
      },
    }),
    route({
      ...{
        method: 'GET',
        url: '/api/claims/mine',
        access: anyone,
        tag,
        query: showQuery,
        summary: 'Everything I claimed in a show, newest first',
      },
      response: { 200: myClaimsSchema },
      problems: [ageNeeded],
      handler: async ({ actor, query }) => {
        const occasion = { kind: 'show', id: toUuid(query.showId) }
        await requireSeen(parts, actor, occasion)
        return { items: await readMine(parts, actor, occasion) }
      },
    }),
    route({
      ...{
        method: 'GET',
        url: '/api/claims/kept',
        access: anyone,
        tag,
        summary: 'What is kept for me or waits, of all shows, oldest first',
      },
      response: { 200: keptClaimsSchema },
      handler: async ({ actor }) => ({ items: await readKept(parts, actor) }),
    }),
    route({
      ...{ method: 'POST', url: '/api/claims/:id/places', access: viewer, tag, params, body: claimSchema },
      summary: 'Claim by a tap, as a line in the talk does',
      response: { 201: myClaimSchema },
      problems: [
        ...['shop/claims/unknown', 'shop/claims/item-unknown', 'shop/claims/not-open', 'shop/claims/limit-reached', 'shop/queue/busy'],
        ageNeeded,
      ],
      handler: async ({ actor, params: { id }, body: { itemId, key, quantity }, reply }) => {
        const list = await parts.find(id)
        const item = list?.items.find((one) => one.id === itemId)
        if (!list || !item) throw claimProblems['item-unknown']()
        const wish = { key, item, quantity, name: actor.displayName ?? '', said: null, mediaTime: null }
        return reply.code(201).send(await claimUnits(parts, actor, list, wish))
      },
    }),
    route({
      ...{ method: 'DELETE', url: '/api/claims/:id/places/:place', access: viewer, tag, params: placeParams, summary: 'Give a claim back' },
      response: { 200: myClaimsSchema },
      problems: ['shop/claims/unknown', 'shop/claims/claim-unknown'],
      handler: async ({ actor, params: { id, place } }) => {
        const list = await parts.find(id)
        if (!list) throw claimProblems.unknown()
        await leaveClaim(parts, actor, list, place)
        return { items: await readMine(parts, actor, list.occasion) }
      },
    }),
  ]
}

const letterRoutesOf = (parts: ClaimParts): Route[] =>
  letterRoutes({
    ...{ room: 'claims', kind: 'clm', tag, letters: parts.queues.letters },
    async find(actor, id, place) {
      const list = await parts.find(id)
      if (!list) throw claimProblems['claim-unknown']()
      return ownClaim(parts, actor, list, place)
    },
    notWaiting: () => claimProblems['not-waiting'](),
    problems: { unknown: 'shop/claims/claim-unknown', notWaiting: 'shop/claims/not-waiting' },
  })

const access = can('show.run')
const refusals = ['platform/http/forbidden', 'shop/claims/unknown']

function hostRoutes(parts: ClaimParts, reader: ClaimReader): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/claims', access, tag, body: planClaimsSchema },
      summary: 'Say what can be claimed under which number; the units are set aside when claims open',
      response: { 201: claimsStatusSchema },
      problems: [
        ...['platform/http/forbidden', 'shop/claims/occasion-unknown', 'shop/claims/variant-unknown', 'shop/claims/not-in-lineup'],
        ...['shop/claims/not-sold-here', 'shop/claims/only-practice', 'shop/claims/already-there', 'shop/claims/not-enough-stock'],
      ],
      handler: async ({ actor, body: { showId, ...wish }, reply }) => {
        const list = await planClaims(parts, actor, { ...wish, occasion: { kind: 'show', id: toUuid(showId) } })
        return reply.code(201).send(await reader.status(list))
      },
    }),
    route({
      ...{ method: 'DELETE', url: '/api/claims/:id', access, tag, params, summary: 'Take back claims that were not opened' },
      response: { 200: claimsStatusSchema },
      problems: refusals,
      handler: async ({ actor, params: { id } }) => {
        await closeClaims(parts, await ownList(parts, actor, id), parts.clock.now())
        return reader.status((await readList(parts.tables, id))!)
      },
    }),
    route({
      ...{
        method: 'PUT',
        url: '/api/claims/:id/items/:item',
        access,
        tag,
        params: params.extend({ item: idSchema('cli') }),
        body: resizeSchema,
      },
      summary: 'Set more or fewer units aside for one number; what comes in goes to those who wait',
      response: { 200: claimsStatusSchema },
      problems: [...refusals, 'shop/claims/item-unknown', 'shop/claims/not-enough-stock'],
      handler: async ({ actor, params: { id, item }, body }) => reader.status(await resizeItem(parts, actor, id, item, body.quantity)),
    }),
  ]
}

function deskRoutes(parts: ClaimParts): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/claims/:id/places', access, tag, params, summary: 'Every claim of a show, oldest first' },
      response: { 200: deskClaimsSchema },
      problems: refusals,
      handler: ({ actor, params: { id } }) => readDesk(parts, actor, id),
    }),
    route({
      ...{ method: 'PUT', url: '/api/claims/:id/places/:place/cancellation', access, tag, params: placeParams, body: cancelSchema },
      summary: 'Cancel a claim, with a reason that its owner sees',
      response: { 200: deskClaimsSchema },
      problems: [...refusals, 'shop/claims/claim-unknown'],
      handler: async ({ actor, params: { id, place }, body }) => {
        await cancelClaim(parts, actor, id, place, body.reason)
        return readDesk(parts, actor, id)
      },
    }),
  ]
}

async function seeOccasion(parts: ClaimParts, actor: Actor, occasion: SalePlace): Promise<SalePlace> {
  if (!(await isTold(parts, actor, occasion))) throw claimProblems['occasion-unknown']()
  await requireSeen(parts, actor, occasion)
  return occasion
}
