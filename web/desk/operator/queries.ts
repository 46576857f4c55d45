import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import type { components, paths } from '../../api/schema.gen.ts'

export type SafetyCase = components['schemas']['SafetyCase']
export type WithheldFilms = components['schemas']['WithheldFilms']
export type Subject = SafetyCase['subject']
export type FoundPerson = paths['/api/safety/people']['get']['responses'][200]['content']['application/json']['items'][number]
export type ReportedSubject = components['schemas']['ReportedSubject']
export type DecisionRequest = paths['/api/safety/decisions']['post']['requestBody']['content']['application/json']

const LOOK_EVERY_MS = 15_000

export const queueQuery = queryOptions({
  queryKey: ['safety', 'queue'],
  queryFn: () => answered(api.GET('/api/safety/queue')),
  refetchInterval: LOOK_EVERY_MS,
})
export const appealsQuery = queryOptions({ queryKey: ['safety', 'appeals'], queryFn: () => answered(api.GET('/api/safety/appeals')) })
export const documentsQuery = queryOptions({
  queryKey: ['safety', 'documents'],
  queryFn: () => answered(api.GET('/api/safety/age-documents')),
})
export const onAirQuery = queryOptions({
  queryKey: ['safety', 'on-air'],
  queryFn: () => answered(api.GET('/api/safety/on-air')),
  refetchInterval: LOOK_EVERY_MS,
})
export const withheldQuery = queryOptions({ queryKey: ['safety', 'withheld'], queryFn: () => answered(api.GET('/api/safety/withheld')) })
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['safety', 'case', id],
    queryFn: () => answered(api.GET('/api/safety/reports/{id}', { params: { path: { id } } })),
  })
export const peopleQuery = (q: string) =>
  queryOptions({ queryKey: ['safety', 'people', q], queryFn: () => answered(api.GET('/api/safety/people', { params: { query: { q } } })) })
export const decisionsQuery = queryOptions({ queryKey: ['decisions'], queryFn: () => answered(api.GET('/api/decisions')) })

export interface AuditFilter {
  act?: string
}
export const auditQuery = (filter: AuditFilter, cursor?: string) =>
  queryOptions({
    queryKey: ['audit', filter, cursor ?? ''],
    queryFn: () => answered(api.GET('/api/audit', { params: { query: { limit: 50, ...filter, ...(cursor ? { cursor } : {}) } } })),
  })
