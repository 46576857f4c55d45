import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answered, api } from '../../../api/client.ts'
import { RoomSocket } from '../../../live/realtime/room-socket.ts'

/** Also looked at without being told: a held line that waits too long goes by itself. */
const LOOK_AGAIN_MS = 20_000

const chatDeskQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat-desk', id],
    queryFn: () => answered(api.GET('/api/studio/shows/{id}/chat', { params: { path: { id } } })),
    refetchInterval: LOOK_AGAIN_MS,
  })

/** Held lines, muted people and rules, read again whenever the room of the moderators says that something changed. */
export function useChatDesk(showId: string) {
  const queryClient = useQueryClient()
  useEffect(() => {
    const look = () => void queryClient.invalidateQueries({ queryKey: chatDeskQuery(showId).queryKey })
    const socket = new RoomSocket(`moderation:${showId}`, () => null, {
      onSnapshot: look,
      onMessages: look,
      onAnswer: () => undefined,
      onGrant: () => undefined,
      onRefused: () => undefined,
      onConnected: () => undefined,
    })
    return () => socket.close()
  }, [queryClient, showId])
  return useQuery(chatDeskQuery(showId)).data ?? null
}

interface RulesChange {
  slowSeconds?: 0 | 5 | 10 | 30 | 60 | 300
  followersOnly?: boolean
}

export function useRules(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: RulesChange) => answered(api.PATCH('/api/studio/shows/{id}/chat/rules', { params: { path: { id } }, body })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: chatDeskQuery(id).queryKey }),
  })
}

export const wordsQuery = (id: string) =>
  queryOptions({
    queryKey: ['chat-words', id],
    queryFn: () => answered(api.GET('/api/studio/shows/{id}/chat/words', { params: { path: { id } } })),
  })

export function useWords(id: string) {
  const queryClient = useQueryClient()
  const onSettled = () => queryClient.invalidateQueries({ queryKey: wordsQuery(id).queryKey })
  const words = useQuery(wordsQuery(id))
  const add = useMutation({
    mutationFn: (body: { word: string; everyShow: boolean }) =>
      answered(api.POST('/api/studio/shows/{id}/chat/words', { params: { path: { id } }, body })),
    onSettled,
  })
  const drop = useMutation({
    mutationFn: (word: string) => answered(api.DELETE('/api/studio/shows/{id}/chat/words/{word}', { params: { path: { id, word } } })),
    onSettled,
  })
  return { words, add, drop }
}
