/** Organisations (brands, agencies, the platform), who belongs to them, and what their roles may do. */
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Clock } from '#platform/time'
import { createDirectory, type Directory } from './directory.ts'

export type { NewOrganisation } from './directory.ts'
export { membershipChanged } from './events.ts'
export { capabilities, organisationKinds, roles } from './roles.ts'
export type { Mandate, Membership, Organisation } from './store.ts'

export interface OrganisationsDeps {
  db: Database
  events: Events
  clock: Clock
}

/**
 * `get` and `addMember` refuse an unknown organisation (`people/organisations/unknown`), `findBySlug` answers null, `getMany` leaves out.
 * `create` refuses a taken slug; `addMember` refuses a role that the organisation's kind does not have. Changes of membership are announced.
 */
export type Organisations = Directory

export function createOrganisations(deps: OrganisationsDeps): Organisations {
  return createDirectory(deps)
}
