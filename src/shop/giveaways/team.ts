import { capabilities } from '#people/organisations'
import type { Actor } from '#platform/http'
import type { GiveawayParts } from './deps.ts'
import type { GiveawayTerms } from './giveaway.ts'

/** Whoever works for the shop, acts for it or presents there wins nothing of it. */
export async function isOfTheTeam(
  { occasions }: Pick<GiveawayParts, 'occasions'>,
  actor: Actor,
  { organisationId, occasion }: Pick<GiveawayTerms, 'organisationId' | 'occasion'>,
): Promise<boolean> {
  if (actor.accountId === null) return false
  if (capabilities.some((capability) => actor.can(capability, organisationId))) return true
  return (await occasions.describe(occasion.kind, occasion.id))?.creator?.accountId === actor.accountId
}
