import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'

/** Which agencies act for a brand, or for whom an agency acts. */
export const delegationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['delegations', id],
    queryFn: () => answered(api.GET('/api/organisations/{id}/delegations', { params: { path: { id } } })),
  })

/** What was done in the organisation's name, newest first. */
export const actsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['acts', id],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/api/organisations/{id}/acts', { params: { path: { id }, query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

/** Members and open invitations of one organisation. */
export const teamQuery = (id: string) =>
  queryOptions({ queryKey: ['team', id], queryFn: () => answered(api.GET('/api/organisations/{id}/team', { params: { path: { id } } })) })
