import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { Refusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'

export type DisputeRow = components['schemas']['DisputeRow']
export type Dispute = components['schemas']['Dispute']
export type DisputeFile = Dispute['files'][number]
export type Texts = Dispute['texts']

const MOST_BYTES = 4 * 1024 * 1024
const LOOK_EVERY_MS = 10_000
/** The provider takes an answer within moments. */
const LOOK_WHILE_SENT_MS = 2_000

export interface DisputeFilter {
  open?: 'true' | 'false'
}

export const readDisputeFilter = (search: Record<string, unknown>): DisputeFilter =>
  search['open'] === 'true' || search['open'] === 'false' ? { open: search['open'] } : {}

/** Of one brand; of all where the platform looks. */
export const disputesQuery = (organisationId: string | null, filter: DisputeFilter) =>
  infiniteQueryOptions({
    queryKey: ['disputes', organisationId, filter],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/disputes', {
          params: { query: { limit: 25, ...filter, ...(organisationId && { organisationId }), ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Banks write when they write.
    refetchInterval: LOOK_EVERY_MS,
  })

export const disputeQuery = (id: string) =>
  queryOptions({
    queryKey: ['dispute', id],
    queryFn: () => answered(api.GET('/api/disputes/{id}', { params: { path: { id } } })),
    // The bank decides when it decides.
    refetchInterval: ({ state: { data } }) =>
      data?.submittedAt && !data.decidedAt ? (data.sentAt ? LOOK_EVERY_MS : LOOK_WHILE_SENT_MS) : false,
  })

const path = (id: string) => ({ params: { path: { id } } })

export const saveTexts = (id: string, body: Texts): Promise<Dispute> =>
  answered(api.PUT('/api/disputes/{id}/evidence', { ...path(id), body }))
export const submitAnswer = (id: string): Promise<Dispute> => answered(api.POST('/api/disputes/{id}/submission', path(id)))
export const acceptDispute = (id: string): Promise<Dispute> => answered(api.POST('/api/disputes/{id}/acceptance', path(id)))
export const dropFile = (id: string, fileId: string): Promise<Dispute> =>
  answered(api.DELETE('/api/disputes/{id}/files/{fileId}', { params: { path: { id, fileId } } }))

/** Sends the file as it is: what it is, the server sees by itself. */
export function addFile(id: string, purpose: DisputeFile['purpose'], file: File): Promise<DisputeFile> {
  if (file.size > MOST_BYTES) return Promise.reject(new Refusal('platform/http/too-large', 413))
  return answered(
    api.POST('/api/disputes/{id}/files', {
      params: { path: { id }, query: { purpose, name: file.name.slice(0, 120) || 'file' } },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'content-type': file.type || 'application/pdf' },
    }),
  )
}
