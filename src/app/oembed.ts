/** Shows in pages of other sites: which may be, and how such a page asks (oEmbed 1.0). */
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { anonymous, anyone, type Route, route } from '#platform/http'
import { defineProblems } from '#platform/problem'
import type { Show, Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'

export interface EmbedDeps {
  shows: Pick<Shows, 'findFor' | 'describeWhole'>
  audience: Pick<AudiencePolicy, 'audienceOf'>
  /** Address people reach this Souk under, where it is set. */
  publicUrl: string | undefined
}

/** A phone's shape; smaller on demand, never larger. */
const FRAME = { width: 360, height: 640 }
const CACHE_SECONDS = 300

const problems = defineProblems('app/oembed', {
  'not-embeddable': { status: 404, title: 'No show that may be seen in other pages has this address.' },
  'format-unknown': { status: 501, title: 'Only the format json is served.' },
})

const querySchema = z.object({
  /** Address of a show's page. */
  url: z.string().max(2000),
  format: z.string().optional(),
  maxwidth: z.coerce.number().int().min(120).optional(),
  maxheight: z.coerce.number().int().min(120).optional(),
})
const oembedSchema = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('video'),
    provider_name: z.string(),
    provider_url: z.string(),
    title: z.string(),
    author_name: z.string(),
    author_url: z.string(),
    thumbnail_url: z.string().optional(),
    thumbnail_width: z.int().optional(),
    thumbnail_height: z.int().optional(),
    cache_age: z.int(),
    width: z.int(),
    height: z.int(),
    /** An iframe. */
    html: z.string(),
  })
  .meta({ id: 'OEmbed', description: 'oEmbed 1.0: how to show a show within a page of another site.' })

/** Why a show is not seen within pages of other sites. */
export type NotEmbedded = 'unknown' | 'cancelled' | 'adults'

/** The show behind a slug when other pages may show it: anybody may see it, and it is not for adults alone. Why not, otherwise. */
async function findEmbeddable({ shows, audience }: EmbedDeps, slug: string): Promise<Show | NotEmbedded> {
  const show = await shows.findFor(anonymous, slug)
  if (!show) return 'unknown'
  if (show.state === 'cancelled') return 'cancelled'
  return (await audience.audienceOf({ kind: 'show', id: show.id })) === 'everyone' ? show : 'adults'
}

/** Null where nothing is in the way. */
export const whyNotEmbedded =
  (deps: EmbedDeps) =>
  async (slug: string): Promise<NotEmbedded | null> => {
    const found = await findEmbeddable(deps, slug)
    return typeof found === 'string' ? found : null
  }

/** Where a page asks how to show this show. */
export const oembedAddress = (origin: string, slug: string): string =>
  `${origin}/api/oembed?format=json&url=${encodeURIComponent(`${origin}/shows/${slug}`)}`

/** The slug in a show's address on this Souk; null for other addresses. */
export function slugIn(address: string, hosts: readonly string[]): string | null {
  if (!URL.canParse(address)) return null
  const { host, pathname } = new URL(address)
  const slug = /^\/(?:embed\/)?shows\/([^/]+)\/?$/.exec(pathname)?.[1]
  return slug && /^[a-z0-9-]+$/.test(slug) && hosts.includes(host) ? slug : null
}

/** As large as allowed, in a phone's shape. */
export function frameWithin(maxWidth = FRAME.width, maxHeight = FRAME.height): { width: number; height: number } {
  const scale = Math.min(1, maxWidth / FRAME.width, maxHeight / FRAME.height)
  return { width: Math.round(FRAME.width * scale), height: Math.round(FRAME.height * scale) }
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export const originOf = (request: Pick<FastifyRequest, 'protocol' | 'host'>, publicUrl: string | undefined): string =>
  publicUrl ?? `${request.protocol}://${request.host}`

export function oembedRoutes(deps: EmbedDeps): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/oembed',
      access: anyone,
      tag: 'Live',
      summary: 'How to show a show within a page of another site (oEmbed)',
      query: querySchema,
      response: { 200: oembedSchema },
      problems: ['app/oembed/not-embeddable', 'app/oembed/format-unknown'],
      handler: async ({ query, request, reply }) => {
        if (query.format !== undefined && query.format !== 'json') throw problems['format-unknown']()
        const origin = originOf(request, deps.publicUrl)
        const slug = slugIn(query.url, [request.host, new URL(origin).host])
        const show = slug === null ? 'unknown' : await findEmbeddable(deps, slug)
        if (typeof show === 'string') throw problems['not-embeddable']()
        const wire = await deps.shows.describeWhole(show, anonymous)
        const language = new URL(query.url).searchParams.get('lang') === 'ar' ? 'ar' : 'en'
        const { width, height } = frameWithin(query.maxwidth, query.maxheight)
        const title = wire.title[language] || wire.title.en || wire.title.ar
        const src = `${origin}/embed/shows/${encodeURIComponent(show.slug)}?lang=${language}`
        reply.header('access-control-allow-origin', '*').header('cache-control', `public, max-age=${CACHE_SECONDS}`)
        return {
          ...({ version: '1.0', type: 'video', provider_name: 'Souk', provider_url: origin, title } as const),
          author_name: wire.brand.name[language] || wire.brand.name.en,
          author_url: `${origin}/channels/${wire.brand.slug}`,
          ...(wire.coverUrl && { thumbnail_url: new URL(wire.coverUrl, origin).href, thumbnail_width: width, thumbnail_height: height }),
          ...{ cache_age: CACHE_SECONDS, width, height },
          html:
            `<iframe src="${escapeHtml(src)}" width="${width}" height="${height}" title="${escapeHtml(title)}" style="border:0" ` +
            'allow="autoplay; fullscreen; picture-in-picture" loading="lazy" allowfullscreen></iframe>',
        }
      },
    }),
  ]
}
