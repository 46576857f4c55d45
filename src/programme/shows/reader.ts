import type { AgeLevel, Markets } from '#markets'
import { type Actor, anonymous } from '#platform/http'
import type { Bilingual } from '#platform/language'
import type { Ages } from '#safety/age'
import type { AudiencePolicy } from '#safety/audience'
import type { Audience } from '#safety/audience/contract'
import { worksOn } from './found-by.ts'
import type { Show } from './show.ts'

export interface ReaderDeps {
  audience: Pick<AudiencePolicy, 'audienceOf'>
  ages: Pick<Ages, 'isAdult'>
  markets: Pick<Markets, 'get'>
}

/** What stands in the place of a title that is not for this reader. */
export const MASKED_TITLE: Bilingual = { en: 'For adults only', ar: 'للبالغين فقط' }
const UNTITLED: Bilingual = { en: 'Untitled show', ar: 'بثّ بلا عنوان' }

export interface Seen {
  readonly audience: Audience
  /** The reader is told that there is something, not what. */
  readonly masked: boolean
}

/** Who may see what of these shows, in their order. A reader's age is asked for where it matters, once for each level of certainty. */
export async function seenBy(deps: ReaderDeps, reader: Actor | null, shows: readonly Show[]): Promise<Seen[]> {
  const viewer = reader ?? anonymous
  const known = new Map<AgeLevel, Promise<boolean>>()
  const isAdult = async ({ marketCode }: Show): Promise<boolean> => {
    const level = (await deps.markets.get(marketCode)).age.adultShows
    const asked = known.get(level) ?? deps.ages.isAdult(viewer, level)
    known.set(level, asked)
    return asked
  }
  return Promise.all(
    shows.map(async (show) => {
      const audience = await deps.audience.audienceOf({ kind: 'show', id: show.id })
      return { audience, masked: audience === 'adults' && !worksOn(viewer, show) && !(await isAdult(show)) }
    }),
  )
}

/** A title in both languages, whatever of it is written. */
export function titleOf({ title }: Pick<Show, 'title'>): Bilingual {
  const en = title.en.trim() || title.ar.trim() || UNTITLED.en
  const ar = title.ar.trim() || title.en.trim() || UNTITLED.ar
  return { en, ar }
}

/** Both languages, or nothing. */
export function textOf(text: Bilingual | null): Bilingual | null {
  const en = text?.en.trim() || text?.ar.trim()
  const ar = text?.ar.trim() || text?.en.trim()
  return en && ar ? { en, ar } : null
}
