import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../../api/client.ts'
import type { components } from '../../../api/schema.gen.ts'

export type DeskClip = components['schemas']['DeskClip']
export type Recording = components['schemas']['Recording']

const lookMilliseconds = 10_000
/** While something is being made, its progress is watched. */
const lookOftenMilliseconds = 1500

export const clipsQuery = (showId: string) =>
  queryOptions({
    queryKey: ['clips', showId],
    queryFn: async (): Promise<DeskClip[]> =>
      (await answered(api.GET('/api/studio/shows/{id}/clips', { params: { path: { id: showId } } }))).items,
    refetchInterval: ({ state }) =>
      state.data?.some((clip) => clip.state === 'waiting' || clip.state === 'making') ? lookOftenMilliseconds : lookMilliseconds,
  })

export const recordingsQuery = (showId: string) =>
  queryOptions({
    queryKey: ['recordings', showId],
    queryFn: async (): Promise<Recording[]> =>
      (await answered(api.GET('/api/studio/shows/{id}/recordings', { params: { path: { id: showId } } }))).items,
    refetchInterval: ({ state }) =>
      state.data?.some(({ fileState }) => fileState === 'making') ? lookOftenMilliseconds : lookMilliseconds,
  })
