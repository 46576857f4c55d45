import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema, languageSchema } from '#platform/language'

export const levelSchema = z.enum(['declared', 'document', 'provider'])
const marketSchema = z.string().min(2).max(40)
const timeSchema = z.iso.datetime({ offset: true })

export const refusalReasons = ['unreadable', 'not-a-document', 'not-yours', 'document-expired', 'under-age'] as const

export const marketQuerySchema = z.object({ market: marketSchema })

export const ageStandingSchema = z
  .object({
    level: levelSchema.nullable().meta({ description: 'How Souk knows that this person is 18 or older; null when it does not.' }),
    expiresAt: timeSchema.nullable(),
    saidMinorUntil: timeSchema.nullable().meta({ description: 'They said that they are under 18; asked again from then on.' }),
    needed: z.object({ hosts: levelSchema, adultShows: levelSchema }).meta({ description: 'What the market asks for.' }),
    document: z
      .object({
        state: z.enum(['waiting', 'accepted', 'refused', 'withdrawn', 'lapsed']),
        sentAt: timeSchema,
        refusal: z.enum(refusalReasons).nullable(),
      })
      .nullable(),
    provider: z.boolean().meta({ description: 'Whether a provider is set up that could check.' }),
    signedIn: z.boolean(),
  })
  .meta({ id: 'AgeStanding' })

export const declarationSchema = z.object({ market: marketSchema, adult: z.boolean() })

/** A path of this Souk: never another site, nor one that becomes so when a browser drops its tabs and line ends. */
export const pathSchema = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])\P{Cc}*$/u)
export const checkRequestSchema = z.object({ market: marketSchema, to: pathSchema, language: languageSchema })
export const checkStartedSchema = z.object({ id: idSchema('chk'), url: z.string() }).meta({ id: 'AgeCheckStarted' })
export const checkSchema = z
  .object({ id: idSchema('chk'), state: z.enum(['started', 'passed', 'failed', 'expired']) })
  .meta({ id: 'AgeCheck' })

export const waitingDocumentsSchema = z.object({
  items: z.array(
    z
      .object({
        id: idSchema('doc'),
        person: z.object({ id: idSchema('acc'), name: bilingualSchema }),
        market: z.string(),
        mediaType: z.string(),
        sentAt: timeSchema,
      })
      .meta({ id: 'WaitingAgeDocument' }),
  ),
})

export const documentDecisionSchema = z.discriminatedUnion('accept', [
  z.object({ accept: z.literal(true) }),
  z.object({ accept: z.literal(false), reason: z.enum(refusalReasons) }),
])
export const revocationSchema = z.object({ accountId: idSchema('acc'), reason: z.string().trim().min(3).max(500) })
export const doneSchema = z.object({ ok: z.literal(true) })
