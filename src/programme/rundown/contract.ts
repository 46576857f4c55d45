import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'

export const rundownItemSchema = z
  .object({
    id: idSchema('run'),
    position: z.int(),
    title: bilingualSchema,
    script: bilingualSchema.nullable(),
    lineupItemId: idSchema('lin').nullable(),
    startsAtSeconds: z.int(),
    durationSeconds: z.int(),
  })
  .meta({ id: 'RundownItem' })
