import { capabilities } from '#people/organisations'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'

/** Whoever works for the seller, acts for it or presents there makes no bids: prices are made by those who would pay them. */
export const isOfTheTeam = (actor: Actor, organisationId: Id<'org'>, presenter: Id<'acc'> | null): boolean =>
  actor.accountId !== null && (actor.accountId === presenter || capabilities.some((capability) => actor.can(capability, organisationId)))
