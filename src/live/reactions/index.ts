/** Reactions: one tap, counted exactly, told once a second for everybody together. */
import type { Database } from '#platform/db'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Log } from '#platform/log'
import { createMemo } from '#platform/memo'
import { type Allowance, createAllowance, type Realtime } from '#platform/realtime'
import type { Clock } from '#platform/time'
import type { ReactionCounts, ReactionKind, ReactionNews } from './contract.ts'
import { addBatch, readCounts, type Tables } from './store.ts'
import { createTally } from './tally.ts'

export interface ReactionsDeps {
  db: Database
  clock: Clock
  log: Log
  realtime: Pick<Realtime, 'publish'>
}

/** As fast as a thumb taps for joy; what comes faster is dropped without a word. */
const PACE = { burst: 10, perSecond: 3 }
const FORGET_SECONDS = 60
const PEOPLE = 50_000

export interface Reactions {
  /** Counts a tap; one too many, or of nobody, is not counted. */
  react(actor: Actor, showId: Id<'shw'>, kind: ReactionKind): void
  /** All of a show, as far as they are stored. */
  counts(showId: Id<'shw'>): Promise<ReactionCounts>
  /** Stores what is left; call before the database goes. */
  close(): Promise<void>
}

export function createReactions({ db, clock, log, realtime }: ReactionsDeps): Reactions {
  const tables: Tables = db.tables()
  const people = createMemo<Allowance>(PEOPLE)
  const tally = createTally({
    log,
    store: (showId, batch, counts) => addBatch(tables, showId, batch, counts),
    async stored(showId, fresh) {
      realtime.publish(`show:${showId}`, 'reactions', { fresh, total: await readCounts(tables, showId) } satisfies ReactionNews, {
        lane: 'tick',
      })
    },
  })

  function mayReact(person: string): boolean {
    const nowMs = clock.now().getTime()
    const allowance = people.get(person, nowMs) ?? createAllowance(PACE)
    people.set(person, allowance, nowMs + FORGET_SECONDS * 1000)
    return allowance.take(nowMs)
  }

  return {
    react(actor, showId, kind) {
      const person = actor.accountId ?? actor.viewerId
      if (person !== null && mayReact(`${showId} ${person}`)) tally.add(showId, kind)
    },
    counts: (showId) => readCounts(tables, showId),
    close: () => tally.close(),
  }
}
