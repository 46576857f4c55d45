import { z } from 'zod'
import { account, anyone, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { followingSchema, myFollowsSchema } from './contract.ts'
import { type Desk, follow, listMyFollows, readFollowing, unfollow } from './follow.ts'
import type { Followed } from './store.ts'

const tag = 'People'
const response = { 200: followingSchema }
const problems = ['people/follows/unknown', 'people/follows/too-many']

export function followRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/me/follows', access: account, tag, summary: 'Channels and hosts that I follow' },
      response: { 200: myFollowsSchema },
      handler: ({ actor }) => listMyFollows(desk, actor),
    }),
    ...routesOf(desk, 'channels', z.object({ id: idSchema('org') }), ({ id }) => ({ kind: 'channel', id })),
    ...routesOf(desk, 'hosts', z.object({ id: idSchema('acc') }), ({ id }) => ({ kind: 'host', id })),
  ]
}

function routesOf<Params extends z.ZodType>(
  desk: Desk,
  plural: 'channels' | 'hosts',
  params: Params,
  followedOf: (params: z.output<Params>) => Followed,
): Route[] {
  const url = `/api/follows/${plural}/:id`
  const noun = plural === 'channels' ? 'channel' : 'host'
  return [
    route<Params>({
      ...{ method: 'GET', url, access: anyone, tag, params, response, summary: `How many follow a ${noun}, and whether I do` },
      handler: ({ actor, params: given }) => readFollowing(desk, actor, followedOf(given as z.output<Params>)),
    }),
    route<Params>({
      ...{ method: 'PUT', url, access: account, tag, params, response, problems, summary: `Follow a ${noun}` },
      handler: ({ actor, params: given }) => follow(desk, actor, followedOf(given as z.output<Params>)),
    }),
    route<Params>({
      ...{ method: 'DELETE', url, access: account, tag, params, response, summary: `Follow a ${noun} no more` },
      handler: ({ actor, params: given }) => unfollow(desk, actor, followedOf(given as z.output<Params>)),
    }),
  ]
}
