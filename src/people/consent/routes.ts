import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Actor, account, anyone, can, type RateLimit, type Route, route, signedIn, token, viewer } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { type Language, languageSchema } from '#platform/language'
import { accept, takeOver } from './accept.ts'
import {
  acceptanceSchema,
  consentsSchema,
  legalDocumentSchema,
  legalTextSchema,
  newsLinkSchema,
  newsSchema,
  newsYesSchema,
  publishSchema,
} from './contract.ts'
import type { Desk } from './deps.ts'
import { confirmByLink, openLink, stopByLink } from './follow-link.ts'
import { publishText, readLegalText } from './legal-texts.ts'
import { readConsents } from './read-consents.ts'
import type { Subject } from './store.ts'
import { wishNews } from './wish-news.ts'

const tag = 'People'
/** What mail programmes send when they leave for their user (RFC 8058). */
const FORM = 'application/x-www-form-urlencoded'
const LINES: RateLimit = { requests: 60, windowSeconds: 600 }

export const consentRoutes = (desk: Desk): Route[] => [...textRoutes(desk), ...ownRoutes(desk), ...linkRoutes(desk)]

function textRoutes(desk: Desk): Route[] {
  const params = z.object({ document: legalDocumentSchema })
  const response = { 200: legalTextSchema }
  return [
    route({
      ...{ method: 'GET', url: '/api/legal/:document', access: anyone, tag, summary: 'The terms, or the privacy notice', params, response },
      query: z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
      problems: ['people/consent/text-unknown'],
      handler: ({ params: { document }, query: { version } }) => readLegalText(desk.db.tables(), document, version),
    }),
    route({
      ...{ method: 'POST', url: '/api/legal/:document', access: can('markets.manage'), tag, params, body: publishSchema, response },
      summary: 'Publish the next version of a text; whoever has an account is asked again',
      problems: ['people/consent/text-moved-on'],
      handler: async ({ actor, params: { document }, body }) => {
        await publishText(desk, signedIn(actor), document, body)
        return readLegalText(desk.db.tables(), document)
      },
    }),
  ]
}

function ownRoutes(desk: Desk): Route[] {
  const url = '/api/me/consents'
  const response = { 200: consentsSchema }
  const newsParams = z.object({ id: idSchema('org') })
  const news = (actor: Actor, organisationId: Id<'org'>, said: z.output<typeof newsSchema>, wanted: boolean) =>
    wishNews(desk, { accountId: signedIn(actor), organisationId, wanted, ...said })
  return [
    route({
      ...{ method: 'GET', url, access: viewer, tag, summary: 'What I agreed to, and what I am to be asked', response },
      handler: async ({ actor, request, reply }) => {
        if (actor.accountId && actor.viewerId) await takeOver(desk, actor.accountId, actor.viewerId, languageOf(request))
        return reply.header('cache-control', 'no-store').send(await readConsents(desk, subjectOf(actor)))
      },
    }),
    route({
      ...{ method: 'POST', url: `${url}/acceptance`, access: viewer, tag, summary: 'Accept the texts as they are now', response },
      ...{ body: acceptanceSchema, limit: LINES, problems: ['people/consent/outdated'] },
      handler: async ({ actor, body }) => {
        const subject = subjectOf(actor)
        if (subject) await accept(desk, subject, { ...body, place: 'question' })
        return readConsents(desk, subject)
      },
    }),
    route({
      ...{ method: 'PUT', url: `${url}/news/:id`, access: account, tag, summary: 'Want news of a brand by letter', response },
      ...{ params: newsParams, body: newsSchema, limit: LINES, problems: ['people/consent/no-news'] },
      handler: async ({ actor, params, body }) => {
        await news(actor, params.id, body, true)
        return readConsents(desk, subjectOf(actor))
      },
    }),
    route({
      ...{ method: 'DELETE', url: `${url}/news/:id`, access: account, tag, summary: 'Want no more news of a brand', response },
      ...{ params: newsParams, query: newsSchema, limit: LINES, problems: ['people/consent/no-news'] },
      handler: async ({ actor, params, query }) => {
        await news(actor, params.id, query, false)
        return readConsents(desk, subjectOf(actor))
      },
    }),
  ]
}

function linkRoutes(desk: Desk): Route[] {
  const base = {
    access: token('link of a letter'),
    tag,
    response: { 200: newsLinkSchema },
    problems: ['people/consent/link-invalid', 'people/consent/link-lapsed'],
  }
  const params = z.object({ token: z.string().min(1).max(300) })
  return [
    route({
      ...{ method: 'GET', url: '/api/news/:token', summary: 'Whose news the link of a letter is about', params, ...base },
      handler: ({ params: { token: link } }) => openLink(desk, link),
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/news/:token/confirm',
        summary: 'Say yes to the letter that asked a guest’s address',
        params,
        body: newsYesSchema,
        ...base,
      },
      handler: ({ params: { token: link }, body }) => confirmByLink(desk, link, body.organisationIds),
    }),
    route({
      ...{ method: 'POST', url: '/api/news/:token/stop', summary: 'Get no more of these letters', params, ...base },
      consumes: FORM,
      handler: ({ params: { token: link }, request }) => stopByLink(desk, link, languageOf(request)),
    }),
  ]
}

const subjectOf = ({ accountId, viewerId }: Actor): Subject | null => (accountId ? { accountId } : viewerId ? { viewerId } : null)

/** The language of the page that asks. */
const languageOf = ({ cookies }: FastifyRequest): Language => languageSchema.catch('en').parse(cookies['souk_lang'])
