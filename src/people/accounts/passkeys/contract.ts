import { z } from 'zod'

const timeSchema = z.iso.datetime({ offset: true })

/** What the browser's `navigator.credentials` takes and gives, in JSON; the library checks every part of it. */
export const optionsSchema = z.record(z.string(), z.unknown()).meta({ id: 'PasskeyOptions', description: 'Options of WebAuthn, as JSON.' })
export const answerSchema = z
  .looseObject({
    id: z.string().min(1).max(2000),
    rawId: z.string().min(1).max(2000),
    type: z.literal('public-key'),
    response: z.record(z.string(), z.unknown()),
    clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  })
  .meta({ id: 'PasskeyAnswer', description: 'A credential of WebAuthn, as JSON.' })

export const passkeyNameSchema = z.string().trim().min(1).max(80)
export const newPasskeySchema = z.object({ name: passkeyNameSchema, answer: answerSchema })

export const passkeySchema = z
  .object({ id: z.uuid(), name: z.string(), synced: z.boolean(), createdAt: timeSchema, lastUsedAt: timeSchema.nullable() })
  .meta({ id: 'Passkey', description: 'A key on a device of the person’s, or in a service that brings it to all of them.' })
