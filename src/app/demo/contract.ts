import { z } from 'zod'
import { bilingualSchema } from '#platform/language'

const demoPersonSchema = z
  .object({
    ...{ email: z.string(), password: z.string(), name: bilingualSchema, avatarUrl: z.string(), role: bilingualSchema },
    goesTo: z.string(),
  })
  .meta({ id: 'DemoPerson' })
export type DemoPersonWire = z.infer<typeof demoPersonSchema>

export const demoPeopleSchema = z.object({ items: z.array(demoPersonSchema) })
