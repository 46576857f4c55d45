import type { Id } from '#platform/ids'
import { newUuid } from '#platform/ids'
import type { Log } from '#platform/log'
import { type ReactionCounts, type ReactionKind, reactionKinds } from './contract.ts'

/** Reactions are told and stored so often. */
const TELL_EVERY_MILLISECONDS = 1_000

interface Pending {
  counts: ReactionCounts
  /** Being stored; sent again under the same name until the database answered. */
  batch: { id: string; counts: ReactionCounts } | null
  timer: NodeJS.Timeout | undefined
  storing: Promise<void>
}

export interface TallyOptions {
  log: Log
  store(showId: Id<'shw'>, batch: string, counts: ReactionCounts): Promise<void>
  stored(showId: Id<'shw'>, counts: ReactionCounts): Promise<void>
}

/** Gathers the reactions of each show for a second, stores them, and tells of them once they are stored: what is shown was counted. */
export interface Tally {
  add(showId: Id<'shw'>, kind: ReactionKind): void
  /** Forgets what waits. Resolves once nothing of the show is being stored. */
  drop(showId: Id<'shw'>): Promise<void>
  /** Stores what is left. */
  close(): Promise<void>
}

export function createTally({ log, store, stored }: TallyOptions): Tally {
  const shows = new Map<Id<'shw'>, Pending>()
  let closing = false

  async function flush(showId: Id<'shw'>, pending: Pending): Promise<void> {
    pending.batch ??= take(pending)
    const { batch } = pending
    try {
      pending.storing = store(showId, batch.id, batch.counts)
      await pending.storing
      pending.batch = null
      await stored(showId, batch.counts)
    } catch (error) {
      log.warn({ err: error, showId }, 'reactions wait for the database')
    }
    pending.timer = undefined
    if (pending.batch !== null || hasAny(pending.counts)) schedule(showId, pending)
    else shows.delete(showId)
  }

  function schedule(showId: Id<'shw'>, pending: Pending): void {
    if (closing) return
    pending.timer ??= setTimeout(() => void flush(showId, pending), TELL_EVERY_MILLISECONDS)
  }

  return {
    add(showId, kind) {
      const pending = shows.get(showId) ?? { counts: {}, batch: null, timer: undefined, storing: Promise.resolve() }
      shows.set(showId, pending)
      pending.counts[kind] = (pending.counts[kind] ?? 0) + 1
      schedule(showId, pending)
    },
    async drop(showId) {
      const pending = shows.get(showId)
      if (!pending) return
      pending.counts = {}
      await pending.storing.catch(() => undefined)
      pending.batch = null
    },
    async close() {
      closing = true
      for (const [showId, pending] of [...shows]) {
        clearTimeout(pending.timer)
        await flush(showId, pending)
        if (hasAny(pending.counts)) await flush(showId, pending)
      }
    },
  }
}

function take(pending: Pending) {
  const batch = { id: newUuid(), counts: pending.counts }
  pending.counts = {}
  return batch
}

const hasAny = (counts: ReactionCounts): boolean => reactionKinds.some((kind) => (counts[kind] ?? 0) > 0)
