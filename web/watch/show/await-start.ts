import type { ShowNews, ShowRoomMessage, ShowRoomState } from '../../../src/live/room/contract.ts'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { Show } from '../../api/types.ts'
import { RoomSocket } from '../../live/realtime/room-socket.ts'
import type { Store } from '../../live/session/store.ts'

/** Everybody who waits is told in one instant, and should not ask in the same one. */
const SPREAD_MS = 1500
/** A host who edits words changes the show every second; those who wait need not follow each letter. */
const CALM_SPREAD_MS = 20_000
const ASK_AGAIN_MS = 5000
/** Where no socket gets through, the page still turns. */
const LOOK_MS = 20_000
const SOON_MS = 90_000

const waits = (show: Show): boolean => show.state === 'draft' || show.state === 'scheduled' || show.state === 'cancelled'

/** Follows a show that is to come, and answers it once it is on (or over). */
export function awaitStart(shown: Store<Show>): Promise<Show> {
  return new Promise((begun) => {
    let over = false
    let token: string | null = null
    const { id } = shown.read()

    async function look(): Promise<void> {
      // By its id: the address of a draft may change.
      const show = await answered(api.GET('/api/shows/{slug}', { params: { path: { slug: id } } })).catch(() => null)
      if (over || !show) return
      shown.change(show)
      if (waits(show)) return
      over = true
      clearInterval(timer)
      clearTimeout(calm)
      socket.close()
      begun(show)
    }
    let calm: ReturnType<typeof setTimeout> | undefined
    const lookSoon = (): void => void setTimeout(() => void look(), Math.random() * SPREAD_MS)
    const lookSometime = (): void => {
      calm ??= setTimeout(() => {
        calm = undefined
        void look()
      }, Math.random() * CALM_SPREAD_MS)
    }

    async function knock(): Promise<void> {
      const grant = await answered(api.POST('/api/playback/grants', { body: { showId: id } })).catch(() => null)
      token = grant?.token ?? null
      socket.join()
    }

    const isNew = ({ state, startsAt }: ShowNews): boolean => state !== shown.read().state || startsAt !== shown.read().startsAt
    let joined = false
    const socket = new RoomSocket<ShowRoomState, ShowRoomMessage>(`show:${id}`, () => token, {
      onSnapshot({ show }) {
        // Before the page was in the room, and in a break, news may have passed by.
        if (joined || isNew(show)) lookSoon()
        joined = true
      },
      onMessages(messages) {
        const news = messages.findLast((message) => message.type === 'show')?.data
        if (!news) return
        if (isNew(news)) lookSoon()
        else lookSometime()
      },
      onAnswer: () => undefined,
      onGrant: ({ token: next }) => {
        token = next
      },
      onRefused: () => {
        if (!over) setTimeout(() => over || void knock(), ASK_AGAIN_MS)
      },
      onConnected: () => undefined,
    })
    const timer = setInterval(() => {
      if (!document.hidden && Date.parse(shown.read().startsAt) - serverNow() < SOON_MS) void look()
    }, LOOK_MS)
  })
}
