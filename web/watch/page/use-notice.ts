import { useEffect, useState } from 'react'
import { type PictureNotice, pictureNotice } from '../../live/player/picture-state.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'

/** What the person is told instead of a moving picture. */
export type WatchNotice =
  | PictureNotice
  /** The person paused it. */
  | 'paused'
  /** The host stopped the show and may go on with it. */
  | 'stopped'
  /** The device says that it has no network. */
  | 'offline'

const waitsForNetwork: readonly PictureNotice[] = ['connecting', 'unreachable', 'blocked']

export function useNotice(session: WatchSession): WatchNotice | null {
  const phase = useStore(session.player.phase)
  const paused = useStore(session.picture.paused)
  const room = useStore(session.room)
  const show = useStore(session.show)
  const online = useOnline()
  const notice = pictureNotice(phase, room.broadcast?.state ?? null, show.state)
  // The camera may run on; the show does not.
  if (show.state === 'stopped') return 'stopped'
  if (notice !== null && !online && waitsForNetwork.includes(notice)) return 'offline'
  if (paused && (notice === null || notice === 'connecting')) return 'paused'
  return notice
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine)
    const life = new AbortController()
    addEventListener('online', look, { signal: life.signal })
    addEventListener('offline', look, { signal: life.signal })
    return () => life.abort()
  }, [])
  return online
}

const tellMilliseconds = 6000

/** True for a moment after the picture went from WHEP to HLS: it jumped back a little, and that deserves one sentence. */
export function useSteadier(session: WatchSession): boolean {
  const path = useStore(session.player.path)
  const [before, setBefore] = useState(path)
  const [told, setTold] = useState(false)
  if (path !== before) {
    setBefore(path)
    setTold(before === 'whep' && path === 'hls')
  }
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(() => setTold(false), tellMilliseconds)
    return () => clearTimeout(timer)
  }, [told])
  return told
}
