import { useLingui } from '@lingui/react/macro'
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { components } from '../../api/schema.gen.ts'
import { showToast } from '../../kit/toast.ts'

export type RefusedMove = components['schemas']['RefusedMove']

const LOOK_EVERY_MS = 10_000

export const refusedQuery = infiniteQueryOptions({
  queryKey: ['refused-moves'],
  queryFn: ({ pageParam }) =>
    answered(api.GET('/api/settlements/refused', { params: { query: { limit: 25, ...(pageParam && { cursor: pageParam }) } } })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  // The provider answers when it answers.
  refetchInterval: LOOK_EVERY_MS,
})

export function useTry(id: string) {
  const { t } = useLingui()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => answered(api.POST('/api/settlements/refused/{id}/try', { params: { path: { id } } })),
    onSuccess: ({ refused }) => {
      if (refused?.state === 'waits') showToast({ tone: 'refused', text: t`Not yet: the provider still takes no money for this brand` })
      else showToast({ tone: 'done', text: t`The provider is being asked again` })
    },
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: () => queries.invalidateQueries({ queryKey: refusedQuery.queryKey }),
  })
}
