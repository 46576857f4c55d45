import { z } from 'zod'
import { type Actor, can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { documentDecisionSchema, doneSchema, revocationSchema, waitingDocumentsSchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { listWaiting } from './read-standing.ts'
import { decideOnDocument, openDocument, type Reviewer, revokeAge } from './review-document.ts'

const tag = 'Safety'
const access = can('ages.review')
const params = z.object({ id: idSchema('doc') })

const reviewerOf = (actor: Actor, requestId: string): Reviewer => ({ accountId: actor.accountId!, requestId })

/** What operators do about others' ages. */
export function reviewRoutes(desk: Desk): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/safety/age-documents', access, tag, summary: 'Documents that wait for review, oldest first' },
      response: { 200: waitingDocumentsSchema },
      handler: () => listWaiting(desk),
    }),
    route({
      ...{
        method: 'GET',
        url: '/api/safety/age-documents/:id/file',
        access,
        tag,
        summary: 'The document itself; every look is written down',
        params,
      },
      problems: ['safety/age/document-unknown', 'safety/age/own-document'],
      handler: async ({ actor, params: { id }, request, reply }) => {
        const { mediaType, bytes } = await openDocument(desk, reviewerOf(actor, request.id), id)
        return reply
          .header('content-type', mediaType)
          .header('content-disposition', 'inline')
          .header('content-security-policy', "default-src 'none'; sandbox")
          .header('cache-control', 'no-store')
          .send(bytes)
      },
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/safety/age-documents/:id/decision',
        access,
        tag,
        summary: 'Accept or refuse; the picture is deleted',
        params,
      },
      body: documentDecisionSchema,
      response: { 200: doneSchema },
      problems: ['safety/age/document-unknown', 'safety/age/own-document'],
      handler: async ({ actor, params: { id }, body, request }) => {
        await decideOnDocument(desk, reviewerOf(actor, request.id), id, body)
        return { ok: true as const }
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/safety/age-revocations', access, tag, summary: 'Take back what was known of somebody’s age' },
      body: revocationSchema,
      response: { 200: doneSchema },
      handler: async ({ actor, body, request }) => {
        await revokeAge(desk, reviewerOf(actor, request.id), body.accountId, body.reason)
        return { ok: true as const }
      },
    }),
  ]
}
