import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'

const POLL_MILLISECONDS = 1_000

/** The file and the leaving; asked again and again while a file is being written. */
export const ownDataQuery = queryOptions({
  queryKey: ['own-data'],
  queryFn: () => answered(api.GET('/api/me/data')),
  refetchInterval: ({ state }) => (state.data?.export?.state === 'running' ? POLL_MILLISECONDS : false),
})
