import { type PictureNotice, pictureNotice } from '../player/picture-state.ts'
import { useStore } from '../session/use-store.ts'
import type { WatchSession } from '../session/watch-session.ts'

export function useNotice(session: WatchSession): PictureNotice | null {
  const phase = useStore(session.player.phase)
  const room = useStore(session.room)
  const show = useStore(session.show)
  return pictureNotice(phase, room.broadcast?.state ?? null, show.state)
}
