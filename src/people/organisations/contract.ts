import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { organisationKinds } from './roles.ts'

export type { Capability } from './roles.ts'

export const organisationSchema = z
  .object({ id: idSchema('org'), kind: z.enum(organisationKinds), slug: z.string(), name: bilingualSchema })
  .meta({ id: 'Organisation' })

export const membershipSchema = z
  .object({
    organisation: organisationSchema,
    role: z.string(),
    capabilities: z.array(z.string()),
    /** Null for one who belongs there; else the person acts there for an agency, until then. */
    delegation: z.object({ id: idSchema('dlg'), agency: organisationSchema, until: z.iso.datetime({ offset: true }) }).nullable(),
  })
  .meta({ id: 'Membership' })
