/**
 * The pages: three built documents (watch, embed, desk) behind all page addresses, with language, direction and head filled in by the server,
 * so that the first bytes already say what is on and in which script.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Actor, type HttpServer, type Route, route, viewer } from '#platform/http'
import { deskPreloads, type Manifest } from './desk-preloads.ts'
import { type NotEmbedded, oembedAddress, originOf } from './oembed.ts'

export type Language = 'ar' | 'en'

/** What a shared link shows before the page has run. */
export interface PageHead {
  title: string
  description: string
  imageUrl: string | null
  /** Not for search engines. */
  hidden?: boolean
  /** JSON the page would otherwise fetch first. */
  data?: unknown
  /** What the page is about, for search engines: schema.org. */
  jsonLd?: unknown
  /** `<link>`s to what the page will ask for. */
  preloads?: readonly string[]
  /** Where other sites ask how to show this page within theirs (oEmbed). */
  oembedUrl?: string
}

export interface PagesOptions {
  /** Folder of the built web app. */
  webFolder: string
  /** Folder of the demo's pictures, served under /assets/demo/. */
  demoFolder: string
  /** Head of a watch page; null when there is no such show. */
  describeShow(slug: string, language: Language, reader: Actor): Promise<PageHead | null>
  /** Head of a clip's page; null when there is no such clip. */
  describeClip(id: string, language: Language, reader: Actor): Promise<PageHead | null>
  /** Head of a brand's channel; null when there is no such brand. */
  describeChannel(slug: string, language: Language, reader: Actor): Promise<PageHead | null>
  /** Head of a product's page in a market; null when there is no such product, or it is not sold there. */
  describeProduct(origin: string, slug: string, market: string | undefined, language: Language): Promise<PageHead | null>
  /** Address people reach this Souk under, where it is set. */
  publicUrl: string | undefined
  /** Why a show is not seen within pages of other sites; null where it is. */
  whyNotEmbedded(slug: string): Promise<NotEmbedded | null>
}

const HOME: Record<Language, PageHead> = {
  en: { title: 'Souk', description: 'Live shopping: watch, ask, buy without leaving the video.', imageUrl: null },
  ar: { title: 'سوق', description: 'تسوّق مباشر: شاهد واسأل واشترِ دون أن تترك البثّ.', imageUrl: null },
}

const contentSecurityPolicy = (framedBy: "'none'" | '*') =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self' ws: wss:",
    "frame-src 'self'",
    `frame-ancestors ${framedBy}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
/** Only what was made to be seen in other pages may be: in a frame, a page of the shop could be clicked without being seen. */
const ALONE = contentSecurityPolicy("'none'")
const FRAMED = contentSecurityPolicy('*')

const HASHED_FOR_EVER = 'public, max-age=31536000, immutable'

/** What pages load: names with a hash never change. */
async function serveFiles(app: HttpServer, options: Pick<PagesOptions, 'webFolder' | 'demoFolder'>): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(options.webFolder, 'assets'),
    prefix: '/assets/',
    wildcard: true,
    index: false,
    setHeaders: (response) => void response.header('cache-control', HASHED_FOR_EVER),
  })
  await app.register(fastifyStatic, { root: options.demoFolder, prefix: '/assets/demo/', decorateReply: false, index: false, maxAge: '1h' })
}

interface FoundPage {
  html: string
  head: PageHead
  policy?: string
  referrer?: string
}
type Answer = (request: FastifyRequest, language: Language, reader: Actor) => Promise<FoundPage | null>
type MakePage = (url: string, summary: string, answer: Answer) => Route

/** About one person, or found by a letter: not for search engines. */
function personalPages(page: MakePage, html: string): Route[] {
  const personal = async (_request: FastifyRequest, language: Language) => ({ html, head: { ...HOME[language], hidden: true } })
  /** The address itself is the key: it goes nowhere else. */
  const secret = async (request: FastifyRequest, language: Language) => ({
    ...(await personal(request, language)),
    referrer: 'no-referrer',
  })
  return [
    page('/terms', 'The terms', async (_request, language) => ({ html, head: HOME[language] })),
    page('/privacy', 'The privacy notice', async (_request, language) => ({ html, head: HOME[language] })),
    page('/news/:token', 'The end of a brand’s news', secret),
    page('/age', 'Proof of age', personal),
    page('/reports/:token', 'What became of a report', personal),
    page('/lots/:id', 'A lot, its log, and the way to pay for it', personal),
    page('/giveaways/:id', 'A giveaway, its rules and its draw', personal),
    page('/decisions/:token', 'A decision with its reasons', personal),
    page('/pay/return', 'Back from the payment page', personal),
    page('/orders', 'My orders', personal),
    page('/reminders/:token', 'Confirm or stop a reminder', personal),
    page('/cart', 'The cart', personal),
    page('/orders/:ref', 'One order of mine', secret),
  ]
}

export async function servePages(app: HttpServer, options: PagesOptions): Promise<Route[]> {
  const [watch, embed, desk] = await Promise.all(
    ['watch', 'watch/embed', 'desk'].map((entry) => readFile(join(options.webFolder, entry, 'index.html'), 'utf8')),
  )
  await serveFiles(app, options)

  const page: MakePage = (url, summary, answer) =>
    route({
      method: 'GET',
      url,
      // The guest's identity comes with the page: given by the first calls of a script, which run side by side, there would be several.
      access: viewer,
      tag: 'pages',
      summary,
      hidden: true,
      handler: async ({ actor, request, reply }) => {
        const language = languageOf(request)
        const found = await answer(request, language, actor)
        if (found?.referrer) return send(reply, found.html, found.head, language, found.policy).header('referrer-policy', found.referrer)
        return found ? send(reply, found.html, found.head, language, found.policy) : send(reply.code(404), watch!, HOME[language], language)
      },
    })
  const slug = z.object({ slug: z.string() })
  return [
    page('/', 'Home', async (_request, language) => ({ html: watch!, head: HOME[language] })),
    page('/feed', 'Clips and shows, one after the other', async (_request, language) => ({ html: watch!, head: HOME[language] })),
    page('/clips/:id', 'Watch a clip', async (request, language, reader) => {
      const head = await options.describeClip(z.object({ id: z.string() }).parse(request.params).id, language, reader)
      return head && { html: watch!, head }
    }),
    page('/shows/:slug', 'Watch a show', async (request, language, reader) => {
      const name = slug.parse(request.params).slug
      const [head, whyNot] = await Promise.all([options.describeShow(name, language, reader), options.whyNotEmbedded(name)])
      const oembed = whyNot === null ? { oembedUrl: oembedAddress(originOf(request, options.publicUrl), name) } : {}
      return head && { html: watch!, head: { ...head, ...oembed } }
    }),
    page('/channels/:slug', 'A brand’s channel', async (request, language, reader) => {
      const head = await options.describeChannel(slug.parse(request.params).slug, language, reader)
      return head && { html: watch!, head }
    }),
    page('/creators/:id', 'Who hosts shows', async (_request, language) => ({ html: watch!, head: HOME[language] })),
    page('/search', 'Find products', async (_request, language) => ({ html: watch!, head: HOME[language] })),
    page('/products/:slug', 'A product', async (request, language) => {
      const { market } = z.object({ market: z.string().max(40).optional().catch(undefined) }).parse(request.query)
      const head = await options.describeProduct(originOf(request, options.publicUrl), slug.parse(request.params).slug, market, language)
      return head && { html: watch!, head }
    }),
    ...personalPages(page, watch!),
    page('/embed/shows/:slug', 'A show within a page of another site', async (request, language, reader) => {
      const name = slug.parse(request.params).slug
      const whyNot = await options.whyNotEmbedded(name)
      const head = whyNot === null ? await options.describeShow(name, language, reader) : null
      return { html: embed!, head: head ?? { ...HOME[language], data: { whyNot: whyNot ?? 'unknown' } }, policy: FRAMED }
    }),
    ...deskDocuments(page, desk!, await readManifest(options.webFolder)),
  ]
}

function deskDocuments(page: MakePage, html: string, manifest: Manifest): Route[] {
  const answer: Answer = async ({ url }, language) => {
    const preloads = deskPreloads(manifest, url.split('?', 1)[0]!, language)
    return { html, head: { ...HOME[language], preloads } }
  }
  return [page('/desk', 'Desk', answer), page('/desk/*', 'Desk', answer)]
}

/** Without one the pages find what they load by themselves. */
async function readManifest(webFolder: string): Promise<Manifest> {
  const text = await readFile(join(webFolder, 'manifest.json'), 'utf8').catch(() => '{}')
  return JSON.parse(text) as Manifest
}

/** `?lang=`, then the cookie, then the browser's wish; English when nothing says otherwise. */
export function languageOf(request: Pick<FastifyRequest, 'query' | 'headers'> & { cookies: Record<string, string | undefined> }): Language {
  const asked = (request.query as { lang?: string }).lang ?? request.cookies['souk_lang']
  if (asked === 'ar' || asked === 'en') return asked
  const wished = (request.headers['accept-language'] ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wished.find((code): code is Language => code === 'ar' || code === 'en') ?? 'en'
}

function send(reply: FastifyReply, document: string, head: PageHead, language: Language, policy = ALONE): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policy)
    .header('referrer-policy', 'strict-origin-when-cross-origin')
    .header('vary', 'accept-language, cookie')
    .send(fillHead(document, head, language))
}

/** Puts language, direction and head into a built document, and the poster on its video. */
export function fillHead(document: string, head: PageHead, language: Language): string {
  const tags = [
    `<title>${escapeHtml(head.title)}</title>`,
    `<meta name="description" content="${escapeHtml(head.description)}">`,
    `<meta property="og:title" content="${escapeHtml(head.title)}">`,
    `<meta property="og:description" content="${escapeHtml(head.description)}">`,
    ...(head.hidden ? ['<meta name="robots" content="noindex">'] : []),
    ...(head.imageUrl ? [`<meta property="og:image" content="${escapeHtml(head.imageUrl)}">`] : []),
    ...(head.oembedUrl
      ? [`<link rel="alternate" type="application/json+oembed" href="${escapeHtml(head.oembedUrl)}" title="${escapeHtml(head.title)}">`]
      : []),
    ...(head.preloads ?? []),
    ...(head.jsonLd === undefined ? [] : [`<script type="application/ld+json">${escapeJson(head.jsonLd)}</script>`]),
    ...(head.data === undefined ? [] : [`<script type="application/json" id="souk-data">${escapeJson(head.data)}</script>`]),
  ].join('\n    ')
  const poster = head.imageUrl ? ` poster="${escapeHtml(head.imageUrl)}"` : ''
  return document
    .replace(/<html[^>]*>/, (tag) => withAttributes(tag, language))
    .replace(/<title>[^<]*<\/title>/, () => tags)
    .replace('<video ', () => `<video${poster} `)
}

function withAttributes(tag: string, language: Language): string {
  const kept = tag.slice('<html'.length, -1).replaceAll(/\s(?:lang|dir)="[^"]*"/g, '')
  return `<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"${kept}>`
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A data block must not be able to close its own script element. */
const escapeJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', String.raw`\u003c`)
