import { useLingui } from '@lingui/react/macro'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { GiveawayWire } from '#shop/giveaways/contract'
import { answered, api } from '../../../api/client.ts'
import { problemWords } from '../../../api/problem-words.ts'
import { asRefusal } from '../../../api/refusal.ts'
import { showToast } from '../../../kit/toast.ts'

const LOOK_MILLISECONDS = 5_000

export const giveawaysQuery = (showId: string) =>
  queryOptions({
    queryKey: ['giveaways', showId],
    queryFn: async () => (await answered(api.GET('/api/giveaways', { params: { query: { showId } } }))).items as GiveawayWire[],
    refetchInterval: LOOK_MILLISECONDS,
  })

export interface GiveawayPlan {
  variantId: string
  winners: number
  seconds: number
  followersOnly: boolean
  openElsewhere: boolean
}

export function useGiveawayActs(showId: string) {
  const { t } = useLingui()
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: ['giveaways', showId] })
  const onError = (error: unknown) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
  return {
    plan: useMutation({
      mutationFn: (plan: GiveawayPlan) => answered(api.POST('/api/giveaways', { body: { key: crypto.randomUUID(), showId, ...plan } })),
      onSettled,
    }),
    open: useMutation({
      mutationFn: (id: string) =>
        answered(api.POST('/api/studio/shows/{id}/sales', { params: { path: { id: showId } }, body: { kind: 'giveaway' as const, id } })),
      ...{ onSettled, onError },
    }),
    takeBack: useMutation({
      mutationFn: ({ id, reason }: { id: string; reason: string }) =>
        answered(api.POST('/api/giveaways/{id}/void', { params: { path: { id } }, body: reason ? { reason } : {} })),
      ...{ onSettled, onError },
    }),
  }
}
