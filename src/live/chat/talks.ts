import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { createMemo } from '#platform/memo'
import type { Clock } from '#platform/time'
import type { Show } from '#programme/shows'
import { createMatcher, type Matcher } from './block-words.ts'
import { BLOCK_WORDS, MUTES_PER_SHOW } from './limits.ts'
import { type Mute, readMutes } from './moderation-store.ts'
import { type Rules, readRules, readWords } from './rules-store.ts'
import type { Tables } from './store.ts'

/** What holds in one show's chat now. */
export interface Talk {
  readonly rules: Rules
  readonly blockWord: Matcher
  /** The mute in force for this person; the longest when there are several. */
  muteOf(actor: Pick<Actor, 'accountId' | 'viewerId'>, now: Date): Mute | null
}

/** Remembers what holds, so that a line costs no look-up. */
export interface Talks {
  of(show: Pick<Show, 'id' | 'brandId'>): Promise<Talk>
  /** Something changed: whoever asks from now on gets it anew. Call after the change is stored. */
  changed(showId: Id<'shw'>): void
  /** The same for all shows. */
  wordsChanged(): void
}

/** Another process may have changed it. */
const REMEMBER_SECONDS = 10
const SHOWS = 1_000

export function createTalks(tables: Tables, clock: Clock): Talks {
  const memo = createMemo<Promise<Talk>>(SHOWS)

  async function read({ id, brandId }: Pick<Show, 'id' | 'brandId'>): Promise<Talk> {
    const [rules, mutes, words] = await Promise.all([
      readRules(tables, id),
      readMutes(tables, id, clock.now(), MUTES_PER_SHOW),
      readWords(tables, brandId, id, BLOCK_WORDS),
    ])
    return {
      rules,
      blockWord: createMatcher(words.map(({ word }) => word)),
      muteOf({ accountId, viewerId }, now) {
        const mine = mutes.filter(
          (mute) =>
            (mute.until === null || mute.until > now) &&
            ((accountId !== null && mute.accountId === accountId) || (viewerId !== null && mute.viewerId === viewerId)),
        )
        return mine.reduce<Mute | null>((longest, mute) => (longest === null || endOf(mute) > endOf(longest) ? mute : longest), null)
      },
    }
  }

  return {
    of(show) {
      const nowMs = clock.now().getTime()
      const known = memo.get(show.id, nowMs)
      if (known) return known
      const reading = read(show)
      memo.set(show.id, reading, nowMs + REMEMBER_SECONDS * 1000)
      reading.catch(() => memo.delete(show.id))
      return reading
    },
    changed: (showId) => memo.delete(showId),
    wordsChanged: () => memo.deleteWhere(() => true),
  }
}

const endOf = ({ until }: Mute): number => until?.getTime() ?? Number.POSITIVE_INFINITY
