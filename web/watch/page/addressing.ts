import type { TalkLine } from '../../live/realtime/room-state.ts'
import { createStore } from '../../live/session/store.ts'

/** Whom the next line is for. The composer follows it, the lines of the chat set it. */
interface Addressing {
  replyTo: TalkLine | null
  /** A name to begin with; a new object each time it is asked for. */
  mention: { name: string } | null
}

const store = createStore<Addressing>({ replyTo: null, mention: null })

export const addressing = {
  store,
  reply: (line: TalkLine | null): void => store.change({ replyTo: line, mention: null }),
  mention: (name: string): void => store.change((now) => ({ ...now, mention: { name } })),
}
