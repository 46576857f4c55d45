import type { Actor } from '#platform/http'
import type { Show } from './show.ts'
import { publicStates } from './states.ts'

/** Whoever works on a show: at its studio, at its plan. They see it as it is, in every state. */
export function worksOn(actor: Pick<Actor, 'can'>, show: Pick<Show, 'brandId'>): boolean {
  return actor.can('show.run', show.brandId) || actor.can('show.plan', show.brandId)
}

/**
 * Whether somebody who has a show's address finds it there. A draft and a practice are there for those who work on them only; a cancelled show
 * stays for those who may have heard of it. Lists show public ones only.
 */
export function isFoundBy(actor: Pick<Actor, 'can'>, show: Show): boolean {
  if (show.visibility === 'practice') return actor.can('show.run', show.brandId)
  if (publicStates.includes(show.state)) return true
  return (show.state === 'cancelled' && show.announcedAt !== null) || worksOn(actor, show)
}
