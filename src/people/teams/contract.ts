import { z } from 'zod'
import { emailSchema } from '#people/accounts/contract'
import { idSchema } from '#platform/ids'
import { bilingualSchema, languageSchema } from '#platform/language'

/** A person founds a brand or an agency; the platform is founded with the installation. */
export const newOrganisationSchema = z.object({
  kind: z.enum(['brand', 'agency']),
  slug: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: bilingualSchema,
})

export const memberSchema = z
  .object({ accountId: idSchema('acc'), name: bilingualSchema, email: z.string(), role: z.string() })
  .meta({ id: 'Member', description: 'Somebody who belongs to an organisation.' })

export const invitationSchema = z
  .object({ id: z.uuid(), email: z.string(), role: z.string(), expiresAt: z.iso.datetime({ offset: true }) })
  .meta({ id: 'Invitation', description: 'A letter that nobody has answered yet.' })

export const teamSchema = z.object({
  members: z.array(memberSchema),
  invitations: z.array(invitationSchema),
  /** What a member of this kind of organisation may be. */
  roles: z.array(z.string()),
})

export const inviteSchema = z.object({ email: emailSchema, role: z.string().min(1).max(40), language: languageSchema })
export const roleSchema = z.object({ role: z.string().min(1).max(40) })
export const acceptSchema = z.object({ token: z.string().min(20).max(200) })
