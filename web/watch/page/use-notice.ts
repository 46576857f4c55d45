import { type PictureNotice, pictureNotice } from '../../live/player/picture-state.ts'
import { useStore } from '../../live/session/use-store.ts'
import type { WatchSession } from '../../live/session/watch-session.ts'

export function useNotice(session: WatchSession): PictureNotice | null {
  const phase = useStore(session.player.phase)
  const room = useStore(session.room)
  const show = useStore(session.show)
  return pictureNotice(phase, room.broadcast?.state ?? null, show.state)
}
