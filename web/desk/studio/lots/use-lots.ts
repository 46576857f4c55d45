import { useLingui } from '@lingui/react/macro'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LotNews, LotWire } from '#shop/auctions/contract'
import { answered, api } from '../../../api/client.ts'
import { problemWords } from '../../../api/problem-words.ts'
import { asRefusal } from '../../../api/refusal.ts'
import { showToast } from '../../../kit/toast.ts'
import { withLotNews } from '../../../live/realtime/lot-news.ts'
import type { Live } from '../use-live-session.ts'
import type { LotRequest } from './lot-draft.ts'

const lotsQuery = (showId: string) =>
  queryOptions({
    queryKey: ['lots', showId],
    queryFn: async () => (await answered(api.GET('/api/lots', { params: { query: { showId } } }))).items as LotWire[],
  })

export const lotDefaultsQuery = (showId: string) =>
  queryOptions({
    queryKey: ['lot-defaults', showId],
    queryFn: () => answered(api.GET('/api/lots/defaults', { params: { query: { showId } } })),
  })

export const lotLogQuery = (lotId: string) =>
  queryOptions({
    queryKey: ['lot-log', lotId],
    queryFn: async () => (await answered(api.GET('/api/lots/{id}', { params: { path: { id: lotId } } }))).log as LotNews['entries'],
  })

/** The show's lots as they stand: what was asked for, and what the room says meanwhile. */
export function useLots(showId: string, live: Live): LotWire[] {
  const client = useQueryClient()
  const { data = [] } = useQuery(lotsQuery(showId))
  const heard = live.room.lots
  const states = Object.values(heard)
    .map(({ now }) => `${now.id} ${now.state}`)
    .join()
  useEffect(() => void client.invalidateQueries({ queryKey: ['lots', showId] }), [client, showId, states])
  return data.map((lot) => ({
    ...lot,
    now: withLotNews({ now: lot.now, entries: [] }, heard[lot.id] ?? { now: lot.now, entries: [] }).now,
  }))
}

const putPicture = (id: string, file: File) =>
  answered(
    api.PUT('/api/lots/{id}/picture', {
      params: { path: { id } },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'content-type': 'application/octet-stream' },
    }),
  )

/** What a host does with lots; a refusal is said in words. */
export function useLotActs(showId: string) {
  const { t } = useLingui()
  const client = useQueryClient()
  const onSettled = () => client.invalidateQueries({ queryKey: ['lots', showId] })
  const onError = (error: unknown) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) })
  const path = (id: string) => ({ params: { path: { id } } })
  return {
    plan: useMutation({
      mutationFn: async ({ wish, picture }: { wish: LotRequest; picture: File | null }) => {
        const lot = await answered(api.POST('/api/lots', { body: { key: crypto.randomUUID(), showId, ...wish } }))
        // The lot stands without its picture too.
        if (picture) await putPicture(lot.id, picture).catch(onError)
        return lot
      },
      onSettled,
    }),
    open: useMutation({
      mutationFn: (id: string) =>
        answered(api.POST('/api/studio/shows/{id}/sales', { ...path(showId), body: { kind: 'lot' as const, id } })),
      ...{ onSettled, onError },
    }),
    closeEarly: useMutation({
      mutationFn: (id: string) =>
        answered(api.DELETE('/api/studio/shows/{id}/sales/{kind}/{sale}', { params: { path: { id: showId, kind: 'lot', sale: id } } })),
      ...{ onSettled, onError },
    }),
    takeBack: useMutation({
      mutationFn: ({ id, reason }: { id: string; reason: string }) =>
        answered(api.POST('/api/lots/{id}/void', { ...path(id), body: reason ? { reason } : {} })),
      ...{ onSettled, onError },
    }),
    voidBid: useMutation({
      mutationFn: ({ id, sequence, reason }: { id: string; sequence: number; reason: string }) =>
        answered(api.POST('/api/lots/{id}/bids/{sequence}/void', { params: { path: { id, sequence } }, body: { reason } })),
      ...{ onSettled, onError },
    }),
  }
}
