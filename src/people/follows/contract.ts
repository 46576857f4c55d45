import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'

export const followingSchema = z
  .object({ following: z.boolean(), followers: z.int().min(0) })
  .meta({ id: 'Following', description: 'Whether the caller follows, and how many do.' })
export type Following = z.infer<typeof followingSchema>

export const myFollowsSchema = z
  .object({
    channels: z.array(z.object({ id: idSchema('org'), slug: z.string(), name: bilingualSchema })),
    hosts: z.array(z.object({ id: idSchema('acc'), name: bilingualSchema, avatarUrl: z.string().nullable() })),
  })
  .meta({ id: 'MyFollows', description: 'Newest first.' })
export type MyFollows = z.infer<typeof myFollowsSchema>
