import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'

/** How I am shown to others. */
export const ownProfileQuery = queryOptions({ queryKey: ['own-profile'], queryFn: () => answered(api.GET('/api/me/profile')) })
