import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { organisationKinds } from './roles.ts'

export const organisationSchema = z
  .object({ id: idSchema('org'), kind: z.enum(organisationKinds), slug: z.string(), name: bilingualSchema })
  .meta({ id: 'Organisation' })

export const membershipSchema = z
  .object({ organisation: organisationSchema, role: z.string(), capabilities: z.array(z.string()) })
  .meta({ id: 'Membership' })
