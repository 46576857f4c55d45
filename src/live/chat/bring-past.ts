import { type Id, newId, uuidOf } from '#platform/ids'
import type { Desk } from './desk.ts'
import { authorOf, type Line } from './line.ts'

/** What a guest said in a broadcast that was filmed elsewhere. */
export interface PastLine {
  name: string
  text: string
  /** Ticks of the broadcast. */
  mediaTime: number
}

/** Lines of a talk that is over, each at its frame. The same lines again change nothing. */
export async function bringPast(
  desk: Desk,
  showId: Id<'shw'>,
  broadcast: { id: Id<'brd'>; startedAt: Date },
  past: readonly PastLine[],
): Promise<void> {
  const people = new Map(past.map(({ name }) => [name, newId('vwr')]))
  const lines = past.map(({ name, text, mediaTime }, place): Line => {
    const viewerId = people.get(name)!
    const sentAt = new Date(broadcast.startedAt.getTime() + mediaTime / 90)
    return {
      ...{
        id: newId('msg'),
        showId,
        key: uuidOf('past line', showId, String(place)),
        viewerId,
        accountId: null,
        author: authorOf(showId, viewerId),
        name,
        text,
      },
      ...{ role: 'viewer', sentAt, shownAt: sentAt, heldWord: null, quote: null, mentions: [] },
      moment: { broadcastId: broadcast.id, mediaTime },
    }
  })
  for (const line of lines) await desk.lines.submit(line)
}
