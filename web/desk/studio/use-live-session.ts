import { useEffect, useRef, useState } from 'react'
import type { Show } from '../../api/types.ts'
import type { Cue } from '../../live/cues/cue-timeline.ts'
import type { PlayerPhase } from '../../live/player/picture-state.ts'
import { emptyRoom, type RoomView } from '../../live/realtime/room-state.ts'
import { createStore } from '../../live/session/store.ts'
import { createTalk, type OwnLine, type Talk } from '../../live/session/talk.ts'
import { useStore } from '../../live/session/use-store.ts'
import { WatchSession } from '../../live/session/watch-session.ts'

/** What the studio hears and sees of the show that is on air. */
export interface Live {
  room: RoomView
  /** The cue whose product is on the card at the frame of the preview. */
  pin: Cue | null
  phase: PlayerPhase
  talk: Talk
  ownLines: readonly OwnLine[]
  nudge: () => void
}

const quiet = {
  room: createStore<RoomView>(emptyRoom),
  pin: createStore<Cue | null>(null),
  phase: createStore<PlayerPhase>('connecting'),
  talk: createTalk(() => false),
}

/** The show's picture and room, with the leave of the person at the desk. Attach `video` to the preview; it ends with the page. */
export function useLiveSession(show: Show) {
  const video = useRef<HTMLVideoElement>(null)
  const opening = useRef(show)
  const [session, setSession] = useState<WatchSession | null>(null)
  useEffect(() => {
    if (!video.current) return
    const opened = new WatchSession(opening.current, video.current)
    setSession(opened)
    return () => opened.close()
  }, [])
  const talk = session?.talk ?? quiet.talk
  const live: Live = {
    room: useStore(session?.room ?? quiet.room),
    pin: useStore(session?.pin ?? quiet.pin),
    phase: useStore(session?.player.phase ?? quiet.phase),
    talk,
    ownLines: useStore(talk.lines),
    nudge: () => session?.player.nudge(),
  }
  return { video, live }
}
