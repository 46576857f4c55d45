import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Log } from '#platform/log'
import type { Realtime } from '#platform/realtime'
import type { Clock } from '#platform/time'
import { practiceEnded } from '#programme/shows'
import type { ReactionCounts, ReactionKind, ReactionNews } from './contract.ts'
import { addBatch, clearCounts, readCounts, type Tables } from './store.ts'
import { createTally } from './tally.ts'
import { createTaps } from './taps.ts'

export interface ReactionsDeps {
  db: Database
  clock: Clock
  events: Events
  log: Log
  realtime: Pick<Realtime, 'publish'>
}

export interface Reactions {
  /** Counts a tap; one too many, or of nobody, is not counted. */
  react(actor: Actor, showId: Id<'shw'>, kind: ReactionKind): void
  /** All of a show, as far as they are stored. */
  counts(showId: Id<'shw'>): Promise<ReactionCounts>
  /** Stores what is left; call before the database goes. */
  close(): Promise<void>
}

export function createReactions({ db, clock, events, log, realtime }: ReactionsDeps): Reactions {
  const tables: Tables = db.tables()
  const counts = createTaps()
  const tally = createTally({
    log,
    store: (showId, batch, counts) => addBatch(tables, showId, batch, counts),
    async stored(showId, fresh) {
      realtime.publish(`show:${showId}`, 'reactions', { fresh, total: await readCounts(tables, showId) } satisfies ReactionNews, {
        lane: 'tick',
      })
    },
  })

  // The show begins without what was tapped in its practice.
  const stopListening = events.on(practiceEnded, async ({ showId }) => {
    await tally.drop(showId)
    await clearCounts(tables, showId)
  })

  return {
    react(actor, showId, kind) {
      const person = actor.accountId ?? actor.viewerId
      if (person !== null && counts(`${showId} ${person}`, clock.now().getTime())) tally.add(showId, kind)
    },
    counts: (showId) => readCounts(tables, showId),
    close() {
      stopListening()
      return tally.close()
    },
  }
}
