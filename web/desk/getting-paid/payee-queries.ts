import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import type { components } from '../../api/schema.gen.ts'

export type Payee = components['schemas']['Payee']
export type Settlement = components['schemas']['Settlement']

/** News of the account come by the provider's webhook, within moments of the answers. */
const LOOK_EVERY_MS = 5_000

export interface PaidSearch {
  /** The provider's pages sent the person back. */
  back?: 'yes'
  /** The provider's page had grown old: another one is asked for. */
  again?: 'yes'
}
export const readPaidSearch = (search: Record<string, unknown>): PaidSearch => ({
  ...(search['back'] === 'yes' && { back: 'yes' as const }),
  ...(search['again'] === 'yes' && { again: 'yes' as const }),
})

/** With `asks`, the provider is asked how the account stands, not only Souk's memory of it. */
export const payeeQuery = (organisationId: string, asks: boolean) =>
  queryOptions({
    queryKey: ['payee', organisationId],
    queryFn: () =>
      answered(
        asks
          ? api.POST('/api/payee/refresh', { body: { organisationId } })
          : api.GET('/api/payee', { params: { query: { organisationId } } }),
      ),
    refetchInterval: ({ state }) => (asks && state.data?.state !== 'enabled' ? LOOK_EVERY_MS : false),
  })

export const settlementsQuery = (organisationId: string) =>
  infiniteQueryOptions({
    queryKey: ['settlements', organisationId],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/api/settlements', { params: { query: { organisationId, limit: 25, ...(pageParam && { cursor: pageParam }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })

export const beginOnboarding = (organisationId: string, language: 'ar' | 'en', country?: string): Promise<{ url: string }> =>
  answered(api.POST('/api/payee/onboarding', { body: { organisationId, language, ...(country && { country }) } }))
