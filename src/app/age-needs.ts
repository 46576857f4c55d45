import type { Markets } from '#markets'
import { idSchema } from '#platform/ids'
import type { Shows } from '#programme/shows'
import type { AgeNeeds } from '#safety/audience'

const showIdSchema = idSchema('shw')

/** What the market of a show asks of those who watch it. Whatever is no show is asked for the most. */
export function ageNeeds(shows: () => Pick<Shows, 'find'>, markets: Pick<Markets, 'get'>): AgeNeeds {
  return async ({ kind, id }) => {
    const showId = showIdSchema.safeParse(id)
    const show = kind === 'show' && showId.success ? await shows().find(showId.data) : null
    if (!show) return { level: 'provider', address: '/age' }
    const { age } = await markets.get(show.marketCode)
    return { level: age.adultShows, address: `/age?market=${show.marketCode}` }
  }
}
