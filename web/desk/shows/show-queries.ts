import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import type { ShowFilter } from './show-filter.ts'

const ROWS_PER_PAGE = 25
const LOOK_EVERY_MS = 20_000

/** A brand's shows, page by page. */
export const showsQuery = (organisationId: string, filter: ShowFilter) =>
  infiniteQueryOptions({
    queryKey: ['desk-shows', organisationId, filter],
    queryFn: ({ pageParam }) => {
      const query = { organisationId, limit: ROWS_PER_PAGE, ...filter, ...(pageParam === null ? {} : { cursor: pageParam }) }
      return answered(api.GET('/api/desk/shows', { params: { query } }))
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: LOOK_EVERY_MS,
    placeholderData: keepPreviousData,
  })

/** One show at its desk. What is changed here is kept by the draft keeper; this is where it begins. */
export const deskShowQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk-show', id],
    queryFn: () => answered(api.GET('/api/desk/shows/{id}', { params: { path: { id } } })),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Whom and where the brand may plan with. */
export const planOptionsQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['plan-options', organisationId],
    queryFn: () => answered(api.GET('/api/desk/plan-options', { params: { query: { organisationId } } })),
    staleTime: 60_000,
  })

/** Products that the show's lineup may take. */
export const lineupProductsQuery = (id: string, market: string, q: string) =>
  queryOptions({
    queryKey: ['lineup-products', id, market, q],
    queryFn: () => answered(api.GET('/api/desk/shows/{id}/products', { params: { path: { id }, query: { q } } })),
    placeholderData: keepPreviousData,
  })
