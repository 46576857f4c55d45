import { z } from 'zod'
import { membershipSchema } from '#people/organisations/contract'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'

/** Shorter ones are guessed; longer ones only cost time to hash. */
export const PASSWORD_LENGTH = { minimum: 10, maximum: 128 }

export const emailSchema = z.email().max(254).toLowerCase()
const newPasswordSchema = z.string().min(PASSWORD_LENGTH.minimum).max(PASSWORD_LENGTH.maximum)
const passwordSchema = z.string().min(1).max(PASSWORD_LENGTH.maximum)

export const meSchema = z
  .object({
    account: z.object({ id: idSchema('acc'), name: bilingualSchema, email: z.string(), avatarUrl: z.string().nullable() }).nullable(),
    memberships: z.array(membershipSchema),
  })
  .meta({ id: 'Me', description: 'Who is signed in; account is null when nobody is.' })
export type Me = z.infer<typeof meSchema>

export const signInSchema = z.object({ email: emailSchema, password: passwordSchema, rememberMe: z.boolean().default(true) })

export const changePasswordSchema = z.object({ currentPassword: passwordSchema, newPassword: newPasswordSchema })
