import { z } from 'zod'
import { anyone, type Route, route } from '#platform/http'
import type { Files } from '#platform/storage'
import { SIZES } from './limits.ts'
import { pictureProblems } from './problems.ts'

const params = z.object({ picture: z.string().regex(/^[a-z0-9]{26}$/), file: z.enum(Object.keys(SIZES).map((size) => `${size}.webp`)) })

/** A picture never changes: another one has another address, which nobody can guess. */
const FOR_EVER = 'public, max-age=31536000, immutable'

export const pictureRoutes = (files: Pick<Files, 'read'>): Route[] => [
  route({
    method: 'GET',
    url: '/pictures/:picture/:file',
    access: anyone,
    tag: 'Pictures',
    summary: 'A picture that somebody put up, as WebP',
    params,
    problems: ['platform/pictures/unknown'],
    handler: async ({ params: { picture, file }, reply }) => {
      const bytes = await files.read(`pictures/${picture}/${file}`)
      if (!bytes) throw pictureProblems.unknown()
      return reply.header('cache-control', FOR_EVER).header('content-security-policy', "default-src 'none'").type('image/webp').send(bytes)
    },
  }),
]
