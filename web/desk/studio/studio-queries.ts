import { queryOptions } from '@tanstack/react-query'
import { answered, api } from '../../api/client.ts'
import type { Signal } from '../../api/desk-types.ts'
import { asRefusal } from '../../api/refusal.ts'

const LOOK_AT_SHOWS_MS = 15_000
const LOOK_AT_SHOW_MS = 10_000
const LOOK_AT_SIGNAL_MS = 2000

/** Shows that the person at the desk may run. */
export const studioShowsQuery = queryOptions({
  queryKey: ['studio-shows'],
  queryFn: () => answered(api.GET('/api/studio/shows')),
  refetchInterval: LOOK_AT_SHOWS_MS,
})

/** One show as its studio sees it: programme, plan and sales. What moves every second comes over the room. */
export const studioQuery = (id: string) =>
  queryOptions({
    queryKey: ['studio', id],
    queryFn: () => answered(api.GET('/api/studio/shows/{id}', { params: { path: { id } } })),
    refetchInterval: LOOK_AT_SHOW_MS,
  })

const SAMPLES_KEPT = 30

export type EncoderRefusal = NonNullable<Signal['lastRefusal']>

interface SignalView {
  /** Null while no camera sends. */
  signal: Signal | null
  /** Bits a second of the last minute, newest at the end. */
  bitrates: readonly number[]
  /** The encoder that was last sent away, since the last picture. */
  refusal: EncoderRefusal | null
}

async function readSignal(id: string): Promise<Pick<SignalView, 'signal' | 'refusal'>> {
  try {
    const signal = await answered(api.GET('/api/studio/shows/{id}/signal', { params: { path: { id } } }))
    return { signal, refusal: signal.lastRefusal }
  } catch (error) {
    const { code, extensions } = asRefusal(error)
    if (code !== 'live/studio/off-air') throw error
    return { signal: null, refusal: (extensions['lastRefusal'] ?? null) as EncoderRefusal | null }
  }
}

/** What arrives from the camera, with its last minute. */
export const signalQuery = (id: string) =>
  queryOptions({
    queryKey: ['studio-signal', id],
    queryFn: async ({ client, queryKey }): Promise<SignalView> => {
      const { signal, refusal } = await readSignal(id)
      const before = client.getQueryData<SignalView>(queryKey)?.bitrates ?? []
      return { signal, refusal, bitrates: [...before, signal?.bitrateBps ?? 0].slice(-SAMPLES_KEPT) }
    },
    refetchInterval: LOOK_AT_SIGNAL_MS,
    gcTime: 0,
  })
