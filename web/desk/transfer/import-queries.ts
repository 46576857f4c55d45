import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { Refusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'

export type Import = components['schemas']['Import']
export type ImportFault = components['schemas']['ImportFault']

const LOOK_AGAIN_MS = 700
const FILE_BYTES = 64 * 1024 * 1024

/** Somebody works on it, or pictures of it are still on their way. */
export const isAtWork = ({ state }: Import): boolean => state === 'checking' || state === 'running' || state === 'undoing'
const isMoving = (made: Import | undefined): boolean => made !== undefined && (isAtWork(made) || made.pictures.waiting > 0)

export const importsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['imports', organisationId],
    queryFn: () => answered(api.GET('/api/desk/imports', { params: { query: { organisationId } } })),
    refetchInterval: (query) => (query.state.data?.items.some(isMoving) ? LOOK_AGAIN_MS * 2 : false),
  })

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => answered(api.GET('/api/desk/imports/{id}', { params: { path: { id } } })),
    refetchInterval: (query) => (isMoving(query.state.data) ? LOOK_AGAIN_MS : false),
  })

/** `moment` changes with what the report could say. */
export const faultsQuery = (id: string, moment: string) =>
  infiniteQueryOptions({
    queryKey: ['import-faults', id, moment],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/desk/imports/{id}/faults', { params: { path: { id }, query: pageParam === null ? {} : { cursor: pageParam } } }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })

/** Streams the file up; nothing of it becomes a product yet. */
export function sendFile(organisationId: string, file: File): Promise<Import> {
  if (file.size > FILE_BYTES) return Promise.reject(new Refusal('shop/transfer/file-too-large', 413))
  if (file.size === 0) return Promise.reject(new Refusal('shop/transfer/file-empty', 422))
  return answered(
    api.POST('/api/desk/imports', {
      params: { query: { organisationId, name: file.name.slice(0, 200) || 'products.csv' } },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'content-type': 'text/csv' },
    }),
  )
}

export type Settings = Partial<Pick<Import, 'fields' | 'marketCode' | 'publish' | 'countStock'>> & {
  encoding?: NonNullable<Import['encoding']>
}
export const changeImport = (id: string, body: Settings): Promise<Import> =>
  answered(api.PATCH('/api/desk/imports/{id}', { params: { path: { id } }, body }))

const path = (id: string) => ({ params: { path: { id } } })
export const acts = {
  start: (id: string): Promise<Import> => answered(api.POST('/api/desk/imports/{id}/start', path(id))),
  cancel: (id: string): Promise<Import> => answered(api.POST('/api/desk/imports/{id}/cancel', path(id))),
  undo: (id: string): Promise<Import> => answered(api.POST('/api/desk/imports/{id}/undo', path(id))),
}
