import { z } from 'zod'
import { versionsSchema } from '#people/consent/contract'
import { membershipSchema } from '#people/organisations/contract'
import { idSchema } from '#platform/ids'
import { bilingualSchema, languageSchema } from '#platform/language'

/** Shorter ones are guessed; longer ones only cost time to hash. */
export const PASSWORD_LENGTH = { minimum: 10, maximum: 128 }

export const emailSchema = z.email().max(254).toLowerCase()
export const newPasswordSchema = z.string().min(PASSWORD_LENGTH.minimum).max(PASSWORD_LENGTH.maximum)
const passwordSchema = z.string().min(1).max(PASSWORD_LENGTH.maximum)

export const meSchema = z
  .object({
    account: z
      .object({
        id: idSchema('acc'),
        name: bilingualSchema,
        email: z.string(),
        avatarUrl: z.string().nullable(),
        secondFactor: z.boolean(),
      })
      .nullable(),
    memberships: z.array(membershipSchema),
  })
  .meta({ id: 'Me', description: 'Who is signed in; account is null when nobody is.' })
export type Me = z.infer<typeof meSchema>

export const signInSchema = z.object({ email: emailSchema, password: passwordSchema, rememberMe: z.boolean().default(true) })

export const changePasswordSchema = z.object({ currentPassword: passwordSchema, newPassword: newPasswordSchema })

/** The name is shown as it is typed, in both languages, until its owner writes both. */
export const signUpSchema = z.object({
  name: z.string().trim().min(1).max(80),
  email: emailSchema,
  password: newPasswordSchema,
  language: languageSchema,
  /** The terms and the privacy notice that the person accepts. */
  accepts: versionsSchema,
})

export const forgotSchema = z.object({ email: emailSchema, language: languageSchema })

const linkTokenSchema = z.string().min(1).max(2000)
export const confirmSchema = z.object({ token: linkTokenSchema })
export const newPasswordRequestSchema = z.object({ token: linkTokenSchema, password: newPasswordSchema })

const bioSchema = z.object({ en: z.string().trim().max(600), ar: z.string().trim().max(600) })
export const profileSchema = z.object({ name: bilingualSchema, bio: bioSchema.nullable().optional() })
export const ownProfileSchema = z
  .object({ name: bilingualSchema, avatarUrl: z.string().nullable(), avatarAlt: bilingualSchema.nullable(), bio: bioSchema.nullable() })
  .meta({ id: 'OwnProfile' })

export const ownSessionSchema = z
  .object({
    id: z.uuid(),
    /** The one that asks. */
    current: z.boolean(),
    since: z.iso.datetime({ offset: true }),
    lastSeen: z.iso.datetime({ offset: true }),
    address: z.string().nullable(),
    userAgent: z.string().nullable(),
  })
  .meta({ id: 'OwnSession', description: 'One browser in which the person is signed in.' })

/** The first step was right; a code of the authenticator app or a backup code is asked for now. */
export const secondStepSchema = z.object({ secondStep: z.literal(true) })
export const secondFactorSetUpSchema = z.object({
  /** `otpauth://…`: what the authenticator app reads from a QR code. */
  address: z.string(),
  /** Each opens the account once, when the app is lost. Told this once. */
  backupCodes: z.array(z.string()),
})
export const passwordOnlySchema = z.object({ password: passwordSchema })
export const codeSchema = z.object({ code: z.string().trim().min(6).max(20), trustDevice: z.boolean().default(false) })
