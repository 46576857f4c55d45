import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { anyone, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { calendarQuerySchema, channelSchema, creatorSchema, slugParamsSchema } from './contract.ts'
import { type ChannelsDeps, channelCalendar, readChannel, showCalendar } from './read-channel.ts'
import { readCreator } from './read-creator.ts'

const tag = 'Channels'
const params = slugParamsSchema
const query = calendarQuerySchema
const problems = ['programme/channels/unknown']

const send = (reply: FastifyReply, calendar: string): FastifyReply =>
  reply
    .headers({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'content-disposition': 'inline; filename="calendar.ics"',
    })
    .send(calendar)

export const channelRoutes = (deps: ChannelsDeps): Route[] => [
  route({
    ...{
      method: 'GET',
      url: '/api/channels/:slug',
      access: anyone,
      tag,
      summary: 'What a brand shows: now, soon, before',
      params,
      problems,
    },
    response: { 200: channelSchema },
    handler: ({ actor, params: { slug } }) => readChannel(deps, actor, slug),
  }),
  route({
    ...{ method: 'GET', url: '/api/creators/:id', access: anyone, tag, summary: 'Who hosts shows: now, soon, before' },
    params: z.object({ id: idSchema('acc') }),
    response: { 200: creatorSchema },
    problems: ['programme/channels/creator-unknown'],
    handler: ({ actor, params: { id } }) => readCreator(deps, actor, id),
  }),
  route({
    ...{ method: 'GET', url: '/channels/:slug/calendar.ics', access: anyone, tag, summary: 'A channel as a calendar to subscribe to' },
    ...{ params, query, problems },
    handler: async ({ params: { slug }, query: { lang }, reply }) => send(reply, await channelCalendar(deps, slug, lang)),
  }),
  route({
    ...{ method: 'GET', url: '/shows/:slug/calendar.ics', access: anyone, tag, summary: 'One show for a calendar' },
    ...{ params, query, problems },
    handler: async ({ actor, params: { slug }, query: { lang }, reply }) => send(reply, await showCalendar(deps, actor, slug, lang)),
  }),
]
