import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'

/** What the person agreed to, and what is to be asked. */
export const consentsQuery = queryOptions({
  queryKey: ['consents'],
  queryFn: () => answered(api.GET('/api/me/consents')),
  staleTime: 300_000,
})
