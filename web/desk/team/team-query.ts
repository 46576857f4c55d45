import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'

/** Members and open invitations of one organisation. */
export const teamQuery = (id: string) =>
  queryOptions({ queryKey: ['team', id], queryFn: () => answered(api.GET('/api/organisations/{id}/team', { params: { path: { id } } })) })
