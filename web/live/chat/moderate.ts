import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { RemovalReason } from '../../../src/live/chat/contract.ts'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { showToast } from '../../kit/toast.ts'

type Say = (words: MessageDescriptor) => string

/** What a moderator does to a line or to who wrote it. Each says what was done, with a way back for eight seconds, or why it was not. */
export function createModerator(showId: string, say: Say) {
  const at = (line: string) => ({ params: { path: { id: showId, line } } })

  const doing = async (work: () => Promise<{ done: MessageDescriptor; undo?: () => Promise<unknown> }>): Promise<void> => {
    try {
      const { done, undo } = await work()
      showToast({
        tone: 'done',
        text: say(done),
        ...(undo && { action: { label: say(msg`Undo`), run: () => void doing(async () => (await undo(), { done: msg`Done` })) } }),
      })
    } catch (error) {
      showToast({ tone: 'refused', text: say(problemWords(asRefusal(error))) })
    }
  }

  return {
    remove: (line: string, reason: RemovalReason) =>
      doing(async () => {
        await answered(api.PUT('/api/studio/shows/{id}/chat/lines/{line}/removal', { ...at(line), body: { reason } }))
        return {
          done: msg`Line taken down`,
          undo: () => answered(api.DELETE('/api/studio/shows/{id}/chat/lines/{line}/removal', at(line))),
        }
      }),
    mute: (line: string, seconds: 300 | 3600 | null) =>
      doing(async () => {
        const mute = await answered(
          api.POST('/api/studio/shows/{id}/chat/mutes', { params: { path: { id: showId } }, body: { messageId: line, seconds } }),
        )
        return {
          done: msg`Muted; their lines are gone`,
          undo: () => answered(api.DELETE('/api/studio/shows/{id}/chat/mutes/{mute}', { params: { path: { id: showId, mute: mute.id } } })),
        }
      }),
    unmute: (mute: string) =>
      doing(async () => {
        await answered(api.DELETE('/api/studio/shows/{id}/chat/mutes/{mute}', { params: { path: { id: showId, mute } } }))
        return { done: msg`Done` }
      }),
    release: (line: string) =>
      doing(async () => {
        await answered(api.PUT('/api/studio/shows/{id}/chat/lines/{line}/release', at(line)))
        return { done: msg`Done` }
      }),
    pin: (line: string | null) =>
      doing(async () => {
        await answered(api.PUT('/api/studio/shows/{id}/chat/pinned', { params: { path: { id: showId } }, body: { messageId: line } }))
        return { done: msg`Done` }
      }),
  }
}

export type Moderator = ReturnType<typeof createModerator>
