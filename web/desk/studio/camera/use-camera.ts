import { useEffect, useState } from 'react'
import { useStore } from '../../../live/session/use-store.ts'
import { CameraSession } from './camera-session.ts'

/** This page's camera. It leaves the air with the page, and the browser asks before a page that sends is closed. */
export function useCamera(showId: string) {
  const [session] = useState(() => new CameraSession(showId))
  const state = useStore(session.state)
  useEffect(() => {
    const leave = (): void => session.close()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [session])
  const isSending = state === 'sending' || state === 'returning'
  useEffect(() => {
    if (!isSending) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isSending])
  return {
    session,
    state,
    isSending,
    stream: useStore(session.stream),
    devices: useStore(session.devices),
    choice: useStore(session.choice),
    trouble: useStore(session.trouble),
    isMuted: useStore(session.isMuted),
    isCovered: useStore(session.isCovered),
  }
}

export type Camera = ReturnType<typeof useCamera>
