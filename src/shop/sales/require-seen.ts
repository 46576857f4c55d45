import type { Actor } from '#platform/http'
import { fromUuid } from '#platform/ids'
import type { AudiencePolicy } from '#safety/audience'
import type { OccasionSource } from '#shop/orders'
import type { SalePlace } from './sale.ts'

export interface SeenDeps {
  /** Who may see what is shown there. */
  audience: Pick<AudiencePolicy, 'admits' | 'requireAdmitted'>
  occasions: OccasionSource
}

/** Whether anything is told of what is sold there: of a public show to everybody, of a draft or a practice to who runs it. */
export async function isTold({ occasions }: Pick<SeenDeps, 'occasions'>, actor: Actor, place: SalePlace): Promise<boolean> {
  const show = await occasions.describe(place.kind, place.id)
  return Boolean(show?.isPublic || (show?.organisationId && actor.can('show.run', show.organisationId)))
}

/** Whether this person may hear of what is sold there, and take part: who may watch a show, and who works on it. */
export async function maySee({ audience, occasions }: SeenDeps, actor: Actor, place: SalePlace): Promise<boolean> {
  const subject = subjectOf(place)
  if (!subject || (await audience.admits(actor, subject))) return true
  const organisationId = (await occasions.describe(place.kind, place.id))?.organisationId
  return organisationId !== undefined && (actor.can('show.run', organisationId) || actor.can('show.plan', organisationId))
}

/** Refuses whom `maySee` does not let, as the show's video does: `safety/audience/age-check-needed`. */
export async function requireSeen(deps: SeenDeps, actor: Actor, place: SalePlace): Promise<void> {
  const subject = subjectOf(place)
  if (subject && !(await maySee(deps, actor, place))) await deps.audience.requireAdmitted(actor, subject)
}

const subjectOf = ({ kind, id }: SalePlace) => (kind === 'show' ? { kind, id: fromUuid('shw', id) } : null)
