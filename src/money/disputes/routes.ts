import { z } from 'zod'
import { type Actor, can, type Route, route } from '#platform/http'
import { fromUuid, type Id, idSchema } from '#platform/ids'
import { acceptDispute, submitEvidence } from './answer-dispute.ts'
import { disputeFileSchema, disputePageSchema, disputeSchema, evidenceTextsSchema, filePurposeSchema } from './contract.ts'
import type { DisputesDeps } from './deps.ts'
import { addFile, dropFile, evidenceTypes, FILE_LIMIT_BYTES, openFile, saveTexts } from './gather-evidence.ts'
import { showDispute, showDisputes } from './read-disputes.ts'

const tag = 'Disputes'
const access = can('disputes.answer')
const params = z.object({ id: idSchema('dsp') })
const fileParams = params.extend({ fileId: idSchema('evd') })
const unknown = 'money/disputes/unknown'
const closed = [unknown, 'money/disputes/submitted-before', 'money/disputes/over']
const fileQuery = z.object({
  purpose: filePurposeSchema.default('other'),
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine((name) => name.isWellFormed() && !/\p{Cc}/u.test(name), 'holds characters that cannot be kept'),
})
const listQuery = z.object({
  organisationId: idSchema('org').optional(),
  /** Those that are not decided, or only those that are. */
  open: z.enum(['true', 'false']).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** Reading and answering what buyers' banks dispute. */
export const disputeRoutes = (deps: DisputesDeps): Route[] => [...readRoutes(deps), ...fileRoutes(deps), ...answerRoutes(deps)]

const readRoutes = (deps: DisputesDeps): Route[] => [
  route({
    ...{
      method: 'GET',
      url: '/api/disputes',
      access,
      tag,
      summary: 'Disputed payments of a brand, or of all, newest first',
      query: listQuery,
    },
    response: { 200: disputePageSchema },
    handler: ({ actor, query: { open, ...query } }) => showDisputes(deps, actor, { ...query, open: open && open === 'true' }),
  }),
  route({
    ...{ method: 'GET', url: '/api/disputes/:id', access, tag, summary: 'One dispute: reason, deadline, money, answer', params },
    response: { 200: disputeSchema },
    problems: [unknown],
    handler: ({ actor, params: { id } }) => showDispute(deps, actor, id),
  }),
]

const fileRoutes = (deps: DisputesDeps): Route[] => [
  route({
    ...{
      method: 'POST',
      url: '/api/disputes/:id/files',
      access,
      tag,
      summary: 'Add a picture or PDF to the answer',
      params,
      query: fileQuery,
    },
    takesBytes: { types: evidenceTypes, limitBytes: FILE_LIMIT_BYTES },
    response: { 201: disputeFileSchema },
    problems: [...closed, 'money/disputes/file-unreadable', 'money/disputes/files-many'],
    handler: async ({ actor, params: { id }, query, request, reply }) => {
      const body: unknown = request.body
      const file = await addFile(deps, actor, id, { ...query, bytes: Buffer.isBuffer(body) ? body : Buffer.alloc(0) })
      const { purpose, name, media_type: mediaType, size_bytes: sizeBytes } = file
      return reply.code(201).send({ id: fromUuid('evd', file.id), purpose, name, mediaType, sizeBytes })
    },
  }),
  route({
    ...{ method: 'GET', url: '/api/disputes/:id/files/:fileId', access, tag, summary: 'A file of the answer', params: fileParams },
    problems: [unknown, 'money/disputes/file-unknown'],
    handler: async ({ actor, params: { id, fileId }, reply }) => {
      const { mediaType, bytes } = await openFile(deps, actor, id, fileId)
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
      method: 'DELETE',
      url: '/api/disputes/:id/files/:fileId',
      access,
      tag,
      summary: 'Take a file out of the answer',
      params: fileParams,
    },
    response: { 200: disputeSchema },
    problems: [...closed, 'money/disputes/file-unknown'],
    handler: async ({ actor, params: { id, fileId } }) => {
      await dropFile(deps, actor, id, fileId)
      return showDispute(deps, actor, id)
    },
  }),
]

const answerRoutes = (deps: DisputesDeps): Route[] => [
  route({
    ...{ method: 'PUT', url: '/api/disputes/:id/evidence', access, tag, summary: 'Write the answer; it is sent later', params },
    body: evidenceTextsSchema,
    response: { 200: disputeSchema },
    problems: closed,
    handler: async ({ actor, params: { id }, body }) => {
      await saveTexts(deps, actor, id, body)
      return showDispute(deps, actor, id)
    },
  }),
  route({
    ...{ method: 'POST', url: '/api/disputes/:id/submission', access, tag, summary: 'Send the answer to the buyer’s bank, once', params },
    response: { 200: disputeSchema },
    problems: [...closed, 'money/disputes/several-brands', 'money/disputes/nothing-said'],
    handler: ({ actor, params: { id }, request }) => after(deps, actor, id, submitEvidence(deps, { actor, requestId: request.id }, id)),
  }),
  route({
    ...{ method: 'POST', url: '/api/disputes/:id/acceptance', access, tag, summary: 'Let the buyer have the money', params },
    response: { 200: disputeSchema },
    problems: [...closed, 'money/disputes/several-brands'],
    handler: ({ actor, params: { id }, request }) => after(deps, actor, id, acceptDispute(deps, { actor, requestId: request.id }, id)),
  }),
]

async function after(deps: DisputesDeps, actor: Actor, id: Id<'dsp'>, done: Promise<void>) {
  await done
  return showDispute(deps, actor, id)
}
