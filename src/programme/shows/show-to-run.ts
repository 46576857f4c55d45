import { type Actor, httpProblems } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Shows } from './create-shows.ts'
import type { Show } from './show.ts'

/** The show, for those who may run it; refuses everybody else, and shows that are not there. */
export async function showToRun(shows: Pick<Shows, 'get'>, actor: Actor, id: Id<'shw'>): Promise<Show> {
  const show = await shows.get(id)
  if (!actor.can('show.run', show.brandId)) throw httpProblems.forbidden()
  return show
}
