import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { anyone, type Route, route, token, viewer } from '#platform/http'
import { askReminder, showToCome } from './ask-reminder.ts'
import { linkParamsSchema, linkSchema, ownRemindersSchema, wishAnswerSchema, wishSchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { confirmByLink, linkToWire, openLink, stopByLink } from './follow-link.ts'
import { readOwn, stopOwn } from './store.ts'
import type { ReminderTables } from './tables.ts'

const tag = 'Reminders'
/** Every wish may send a letter to somebody. */
const WISH_LIMIT = { requests: 60, windowSeconds: 600, byAddress: true }
const params = z.object({ slug: z.string().min(1).max(80) })
/** What mail programmes send when they leave for their user (RFC 8058). */
const FORM = 'application/x-www-form-urlencoded'

export const reminderRoutes = (desk: Desk): Route[] => [...wishRoutes(desk), ...linkRoutes(desk), workerRoute()]

function wishRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/shows/:slug/reminders', access: viewer, tag, summary: 'What I asked to be reminded by', params },
      response: { 200: ownRemindersSchema },
      problems: ['programme/reminders/not-to-come'],
      handler: async ({ actor, params: { slug }, reply }) => {
        const show = await showToCome(desk, actor, slug)
        const own = await readOwn(desk.db.tables<ReminderTables>(), show.id, actor)
        const mails = own.filter(({ channel }) => channel === 'email').map(({ state }) => state)
        const accountEmail = actor.accountId ? (await desk.accounts.get(actor.accountId)).email : null
        return reply.header('cache-control', 'no-store').send({
          email: mails.includes('confirmed') ? 'confirmed' : mails.includes('pending') ? 'pending' : 'none',
          push: own.some(({ channel, state }) => channel === 'push' && state === 'confirmed'),
          ...{ accountEmail, pushKey: await desk.push.publicKey() },
        })
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/shows/:slug/reminders', access: viewer, tag, summary: 'Ask to be reminded', params },
      body: wishSchema,
      limit: WISH_LIMIT,
      response: { 202: wishAnswerSchema },
      problems: ['programme/reminders/not-to-come', 'programme/reminders/push-unknown', 'programme/reminders/too-many'],
      handler: async ({ actor, params: { slug }, body, reply }) =>
        reply.code(202).send({ state: await askReminder(desk, actor, slug, body) }),
    }),
    route({
      ...{ method: 'DELETE', url: '/api/shows/:slug/reminders', access: viewer, tag, summary: 'Want no reminder after all', params },
      response: { 204: z.null() },
      problems: ['programme/reminders/not-to-come'],
      handler: async ({ actor, params: { slug }, reply }) => {
        const show = await showToCome(desk, actor, slug)
        await stopOwn(desk.db.tables<ReminderTables>(), show.id, actor)
        return reply.code(204).send()
      },
    }),
  ]
}

function linkRoutes(desk: Desk): Route[] {
  const base = { access: token('reminder link'), tag, params: linkParamsSchema, problems: ['programme/reminders/link-invalid'] }
  const response = { 200: linkSchema }
  return [
    route({
      ...{ method: 'GET', url: '/api/reminders/:token', summary: 'The reminder that a link is about', response, ...base },
      handler: async ({ params: { token: link } }) => linkToWire(desk, await openLink(desk, link)),
    }),
    route({
      ...{ method: 'POST', url: '/api/reminders/:token/confirm', summary: 'Say that the address is mine', response, ...base },
      access: viewer,
      handler: async ({ actor, params: { token: link } }) => linkToWire(desk, await confirmByLink(desk, link, actor.viewerId)),
    }),
    route({
      ...{ method: 'POST', url: '/api/reminders/:token/stop', summary: 'Get no more of these letters', response, ...base },
      consumes: FORM,
      handler: async ({ params: { token: link } }) => linkToWire(desk, await stopByLink(desk, link)),
    }),
  ]
}

/** A worker rules over its own folder and what is below: this one must stand at the root. */
function workerRoute(): Route {
  const file = path.join(import.meta.dirname, 'pages/push-worker.js')
  return route({
    ...{ method: 'GET', url: '/push-worker.js', access: anyone, tag, summary: 'The worker that shows reminders', hidden: true },
    handler: async ({ reply }) =>
      reply
        .headers({
          'content-type': 'text/javascript; charset=utf-8',
          'cache-control': 'no-cache',
          'content-security-policy': "default-src 'none'",
        })
        .send(await readFile(file, 'utf8')),
  })
}
