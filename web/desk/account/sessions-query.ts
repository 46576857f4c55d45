import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'

/** Where the person is signed in. */
export const sessionsQuery = queryOptions({ queryKey: ['own-sessions'], queryFn: () => answered(api.GET('/api/me/sessions')) })
