import { z } from 'zod'
import { languageSchema } from '#platform/language'

const timeSchema = z.iso.datetime({ offset: true })

export const ownDataSchema = z
  .object({
    export: z
      .object({
        id: z.uuid(),
        state: z.enum(['running', 'ready', 'failed']),
        partsDone: z.int(),
        parts: z.int(),
        askedAt: timeSchema,
        endsAt: timeSchema.meta({ description: 'Until when the file can be fetched.' }),
      })
      .nullable(),
    leavesAt: timeSchema.nullable().meta({ description: 'When the account will be gone; null when nobody asked for that.' }),
  })
  .meta({ id: 'OwnData' })

export const leaveSchema = z.object({
  password: z.string().min(1).max(128),
  code: z.string().trim().max(20).nullable().default(null).meta({ description: 'Of the second factor, where one is set up.' }),
  language: languageSchema,
})
