/** One serving process: database, rooms, HTTP with realtime and pages, jobs. Opens nothing before everything is built. */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createMedia, MediaMtx, type MediaPort } from '#live/media'
import type { Config } from '#platform/config'
import { createDatabase } from '#platform/db'
import { createEvents } from '#platform/events'
import { createHttp, type HttpOptions, type HttpServer, mount, type Route } from '#platform/http'
import type { Id } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { systemClock } from '#platform/time'
import { describeClip } from './clip-head.ts'
import { type Broadcaster, startBroadcaster } from './demo/broadcaster/index.ts'
import { isBehindProxy } from './modules/ground.ts'
import { buildModules, type Modules, routesOf } from './modules.ts'
import { oembedRoutes, whyNotEmbedded } from './oembed.ts'
import { describeOperations } from './operations.ts'
import { servePages } from './pages.ts'
import { describeProductPage } from './product-head.ts'
import { describeChannel, describeShow } from './show-head.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const DEMO = join(ROOT, 'assets/demo')
const DATABASE_CONNECTIONS = 16

export interface ServeOptions {
  config: Config
  log: Log
  /** postgres:// address of the application's role, migrated. */
  databaseUrl: string
  /** Whether a very first start makes the demo market. */
  demo: boolean
  /** Tests check every JSON answer against its declared schema. */
  checkResponses?: boolean
}

export interface RunningServer {
  /** http(s)://localhost:port that answers. */
  url: string
  modules: Modules
  /** Stops taking requests, lets jobs in hand finish, closes what it opened. */
  close(): Promise<void>
}

export async function startServer(options: ServeOptions): Promise<RunningServer> {
  const { config, log } = options
  const db = createDatabase({ connectionString: options.databaseUrl, connections: DATABASE_CONNECTIONS, log })
  const events = createEvents(log)
  const jobs = createJobs(log)
  const metrics = createMetrics()
  const scheme = config.tls ? 'https' : 'http'
  const { port: media, routes: mediaRoutes } = await openMedia(config, log)
  let url = `${scheme}://localhost:${config.port}`
  const deliver = async (headers: Record<string, string>, body: string, address = '/api/payments/webhooks/sandbox'): Promise<number> =>
    (await app.inject({ method: 'POST', url: address, headers, payload: body })).statusCode
  const modules = buildModules({
    config,
    publicUrl: config.publicUrl ?? url,
    db,
    clock: systemClock,
    log,
    events,
    jobs,
    metrics,
    media,
    deliver,
  })

  let broadcaster: Broadcaster | null = null
  const http: HttpOptions = {
    log,
    actors: modules.accounts.actors,
    rateLimits: config.rateLimits,
    trustProxy: isBehindProxy(config),
    checkResponses: options.checkResponses ?? false,
    front: modules.playback.front,
    ...(config.tls ? { tls: { cert: await readFile(config.tls.certFile, 'utf8'), key: await readFile(config.tls.keyFile, 'utf8') } } : {}),
  }
  const app = await createHttp(http)
  const pages = await openPages(app, modules, config)
  const operations = await describeOperations(app, metrics, async () => ({
    api: true,
    gateway: true,
    worker: await db.pool.query('select 1').then(
      () => true,
      () => false,
    ),
    media: media.ready(),
  }))
  mount(app, [...routesOf(modules), ...mediaRoutes, ...operations, ...pages], http)
  modules.realtime.attach(app.server)
  const demoShow = await modules.demo.prepare(options.demo)
  await modules.start()
  await jobs.start(db.pool)
  await app.listen({ port: config.port, host: config.host })
  const address = app.server.address()
  if (typeof address === 'object' && address) url = `${scheme}://localhost:${address.port}`
  if (demoShow) broadcaster = await broadcastDemo(modules, demoShow, url, log)
  const life = demoShow && config.demoLife ? modules.demo.live((request) => app.inject(request)) : null
  return {
    url,
    modules,
    async close() {
      // Side by side: a busy machine still has to be done within five seconds.
      await Promise.all([life?.end(), broadcaster?.close(), modules.close(), app.close(), jobs.stop()])
      await db.close()
    },
  }
}

const DEFAULT_RTMP_PORT = 1935
/** A server beside this one has room for more than the engine in it. */
const MEDIAMTX_VIEWERS = 10_000

/** Souk's own engine, or the MediaMTX that the settings name; then with the address at which that asks who may. */
async function openMedia({ media, host }: Config, log: Log): Promise<{ port: MediaPort; routes: Route[] }> {
  if (media.mediaMtx) {
    const rtmpPort = media.rtmpPort ?? DEFAULT_RTMP_PORT
    return new MediaMtx({ log, ...media.mediaMtx, rtmpPort, maxViewers: media.whepViewers ?? MEDIAMTX_VIEWERS })
  }
  const port = await createMedia({
    log,
    udpPort: media.udpPort ?? null,
    publicAddress: media.publicIp ?? null,
    ...(media.whepViewers === undefined ? {} : { maxViewers: media.whepViewers }),
    rtmp: { port: media.rtmpPort ?? null, host },
  })
  return { port, routes: [] }
}

/** The pages, what a shared link to one of them says, and how other sites show a show. */
async function openPages(app: HttpServer, { shows, audience, clips, channels, catalog }: Modules, { publicUrl }: Config): Promise<Route[]> {
  const embeds = { shows, audience, publicUrl }
  const pages = await servePages(app, {
    webFolder: join(ROOT, 'dist/web'),
    demoFolder: DEMO,
    publicUrl,
    whyNotEmbedded: whyNotEmbedded(embeds),
    describeShow: (slug, language, reader) => describeShow(shows, slug, language, reader),
    describeClip: (id, language, reader) => describeClip(clips, id, language, reader),
    describeProduct: (origin, slug, market, language) => describeProductPage(catalog, origin, slug, market, language),
    describeChannel: (slug, language, reader) => describeChannel(channels, slug, language, reader),
  })
  return [...oembedRoutes(embeds), ...pages]
}

/** The demo's camera: it gets a key like any encoder and comes in through the same door. */
async function broadcastDemo(modules: Modules, showId: Id<'shw'>, url: string, log: Log): Promise<Broadcaster> {
  const streamKey = await modules.ingest.issueStreamKey(showId)
  return startBroadcaster({ whipUrl: `${url}/whip`, streamKey, clip: join(DEMO, 'evenings-by-the-kiln.mp4'), log })
}
