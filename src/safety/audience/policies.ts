import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import { createMemo } from '#platform/memo'
import type { Clock } from '#platform/time'
import type { Audience } from './contract.ts'
import { audienceChanged } from './events.ts'
import { keyOf, type Subject } from './grant.ts'
import { readAudience, upsertPolicy } from './store.ts'
import type { AudienceTables } from './tables.ts'
import type { Verifier } from './verifier.ts'

/** Short, because another process may narrow the audience; long enough for the crowd that comes when a show opens. */
const MEMO_SECONDS = 2
const MEMO_ENTRIES = 10_000

export interface Policies {
  /** The stricter of what its owner chose and what the platform lets. */
  audienceOf(subject: Subject): Promise<Audience>
  /** What its owner chooses; a restriction of the platform stays. */
  setAudience(subject: Subject, audience: Audience): Promise<void>
  /** The platform's own word: adults only from then on, or, with null, what its owner chose. */
  restrictToAdults(subject: Subject, restrictedAt: Date | null): Promise<void>
}

export interface PoliciesDeps {
  db: Database
  events: Events
  clock: Clock
  verifier: Verifier
}

export function createPolicies({ db, events, clock, verifier }: PoliciesDeps): Policies {
  const tables = db.tables<AudienceTables>()
  const memo = createMemo<Promise<Audience>>(MEMO_ENTRIES)
  async function change(subject: Subject, to: Parameters<typeof upsertPolicy>[2]): Promise<void> {
    const audience = await upsertPolicy(tables, subject, to)
    memo.delete(keyOf(subject))
    verifier.follow(subject, audience)
    events.emit(audienceChanged, { subject, audience })
  }
  return {
    async audienceOf(subject) {
      const nowMs = clock.now().getTime()
      const key = keyOf(subject)
      const known = memo.get(key, nowMs)
      if (known) return known
      const asked = readAudience(tables, subject).then((audience) => audience ?? 'everyone')
      memo.set(key, asked, nowMs + MEMO_SECONDS * 1000)
      return asked.catch((error: unknown) => {
        memo.delete(key)
        throw error
      })
    },
    setAudience: (subject, audience) => change(subject, { audience }),
    restrictToAdults: (subject, restrictedAt) => change(subject, { restricted_at: restrictedAt }),
  }
}
