import { useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'

interface TalkState {
  /** Why nothing can be said; shown in place of the hint. */
  blocked: string | null
  secondsToWait: number
  /** What to know before one speaks. */
  notice: string | null
}

/** Mutes, slow mode and the rest, as the composer says them. */
export function useTalkState(session: WatchSession): TalkState {
  const { t } = useLingui()
  const { chatRules } = useStore(session.room)
  const self = useStore(session.talk.self)
  const own = useStore(session.talk.lines)
  const secondsToWait = useSecondsUntil(useStore(session.talk.waitUntil))
  const mutedSeconds = useSecondsUntil(self?.mutedUntil ? Date.parse(self.mutedUntil) : 0)
  const refusedFollower = own.some(({ code }) => code === 'live/chat/followers-only')
  const minutes = Math.ceil(mutedSeconds / 60)
  const muted = minutes > 1000 ? t`A moderator muted you in this show.` : t`A moderator muted you for ${minutes} min`
  return {
    blocked: mutedSeconds > 0 ? muted : null,
    secondsToWait: self?.moderates ? 0 : secondsToWait,
    notice: noticeOf(),
  }

  function noticeOf(): string | null {
    if (self?.moderates) return null
    if (chatRules.followersOnly) {
      return refusedFollower
        ? t`Only followers of this channel speak here. Follow it to join in.`
        : t`Followers of this channel speak here.`
    }
    const { slowSeconds } = chatRules
    return slowSeconds > 0 ? t`Slow mode: one line in ${slowSeconds} s.` : null
  }
}

/** Whole seconds until then, counted down. */
function useSecondsUntil(untilMs: number): number {
  return useSyncExternalStore(
    (listener) => {
      if (untilMs <= Date.now()) return () => undefined
      const timer = setInterval(listener, 250)
      return () => clearInterval(timer)
    },
    () => Math.max(0, Math.ceil((untilMs - Date.now()) / 1000)),
  )
}
