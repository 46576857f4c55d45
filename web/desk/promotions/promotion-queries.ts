import { infiniteQueryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'

/** A brand's promotions, or the platform's, newest first. */
export const promotionsQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['promotions', organisationId],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/api/promotions', { params: { query: { organisationId, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
