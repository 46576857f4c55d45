import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { Readable } from 'node:stream'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerFactory,
  LogController,
  type RouteOptions,
} from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import type { Log } from '#platform/log'
import { admit, isNewcomer } from './access.ts'
import { type Actor, type ActorSource, anonymous } from './actor.ts'
import { boundClose } from './bound-close.ts'
import { answerErrors } from './errors.ts'
import { answerByFront, type Front, openLane } from './front/index.ts'
import { refuseUnkept } from './kept-text.ts'
import { networkOf } from './network-of.ts'
import { describeApi } from './openapi.ts'
import { httpProblems } from './problems.ts'
import type { RateLimit, Route, RouteSpec } from './route.ts'

/** Longer than that of the proxies in front, so that none of them speaks into a connection that just closed. */
const KEEP_ALIVE_MS = 72_000
const PARAMETER_LIMIT = 1024
const BODY_LIMIT_BYTES = 256 * 1024
/** Commands per caller where a route says nothing else. */
const DEFAULT_COMMAND_LIMIT: RateLimit = { requests: 240, windowSeconds: 60 }

export interface HttpOptions {
  log: Log
  actors: ActorSource
  rateLimits: boolean
  /** Proxies in front are believed about the client's address. */
  trustProxy: boolean
  /** Tests check every JSON answer against its declared schema. */
  checkResponses: boolean
  tls?: { cert: string; key: string }
  /** Sees its requests before the router. */
  front?: Front
}

export type HttpServer = FastifyInstance

const actorOf = new WeakMap<FastifyRequest, Actor>()

/** Who is counted. A guest identity given to this very request says nothing: its address does. */
function counted(request: FastifyRequest): string {
  const actor = actorOf.get(request)
  const known = actor?.accountId ?? (isNewcomer(request) ? null : actor?.viewerId)
  return known ?? networkOf(request.ip)
}

const countedByAddress = (request: FastifyRequest): string => actorOf.get(request)?.accountId ?? networkOf(request.ip)

/** The HTTP server with its edges; `mount` adds the rooms' routes, then `listen` on it. */
export async function createHttp(options: HttpOptions): Promise<HttpServer> {
  const app = Fastify({
    loggerInstance: options.log.child({ part: 'http' }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT_BYTES,
    // A playback grant may stand in an address, and the router's own limit is shorter.
    routerOptions: { maxParamLength: PARAMETER_LIMIT },
    // The proxy that speaks to us, and what it says last: whatever stands before that, a client may have made up.
    trustProxy: options.trustProxy ? (_address: string, hop: number) => hop === 0 : false,
    ...(options.tls ? { https: options.tls } : {}),
    ...(options.front ? { serverFactory: serverBehind(options.front, options.tls) } : {}),
  } as object) as FastifyInstance
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(() => (body) => JSON.stringify(body))
  // Callback hooks: an async one costs every request a turn of the microtask queue.
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' })
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'error' : 'debug'
    if (options.log.isLevelEnabled(level)) {
      // Not the address that was asked for: an order's, a statement's or a letter's is a way in.
      const { url: route = null } = request.routeOptions
      request.log[level]({ method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
    }
    done()
  })
  answerErrors(app)
  boundClose(app)
  await app.register(cookie)
  if (options.rateLimits) {
    await app.register(rateLimit, {
      global: false,
      keyGenerator: counted,
      errorResponseBuilder: (_request, context) =>
        httpProblems['too-many-requests'](undefined, { retryAfterSeconds: Math.ceil(context.ttl / 1000) }),
    })
  }
  await describeApi(app)
  return app
}

function serverBehind(front: Front, tls: HttpOptions['tls']): FastifyServerFactory {
  return (route) => {
    const listener = (request: IncomingMessage, response: ServerResponse) => {
      if (!answerByFront(front, request, response)) route(request, response)
    }
    const server = tls ? createSecureServer(tls, listener) : createServer(listener)
    server.keepAliveTimeout = KEEP_ALIVE_MS
    // Encryption costs more than the library.
    if (!tls) openLane(server as Server, front)
    return server as ReturnType<FastifyServerFactory>
  }
}

/** Adds routes. Throws when two claim one address. */
export function mount(app: HttpServer, routes: readonly Route[], options: HttpOptions): void {
  for (const { spec } of routes) {
    if (spec.consumes && spec.consumes !== JSON_TYPE && !app.hasContentTypeParser(spec.consumes)) {
      app.addContentTypeParser(spec.consumes, { parseAs: 'string' }, (_request, body, done) => done(null, body))
    }
    for (const type of spec.takesBytes?.types ?? []) {
      if (!app.hasContentTypeParser(type)) app.addContentTypeParser(type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    }
    for (const type of spec.takesStream ?? []) {
      if (!app.hasContentTypeParser(type)) app.addContentTypeParser(type, (_request, payload, done) => done(null, payload))
    }
    const admission = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      actorOf.set(request, await admit(spec.access, options.actors, request, reply))
      refuseUnkept(request)
    }
    const definition: RouteOptions = {
      method: spec.method,
      url: spec.url,
      schema: schemaOf(spec),
      config: { access: spec.access, ...rateLimitOf(spec, options) },
      // Megabytes are read into memory from those only who may send them.
      ...(spec.takesBytes || spec.takesStream ? { onRequest: admission } : { preValidation: admission }),
      ...(spec.takesBytes ? { bodyLimit: spec.takesBytes.limitBytes } : {}),
      ...(options.checkResponses ? { preSerialization: checkAnswer(spec) } : {}),
      ...(spec.takesBytes || spec.takesStream ? { preHandler: refuseOther(spec) } : {}),
      ...(isCommand(spec) && options.actors.acted ? { onSend: tellActed(spec, options.actors) } : {}),
      handler: (request, reply) =>
        spec.handler({
          params: request.params as never,
          query: request.query as never,
          body: request.body as never,
          actor: actorOf.get(request) ?? anonymous,
          request,
          reply,
        }),
    }
    if (spec.consumes === JSON_TYPE) void app.register(unread(definition))
    else app.route(definition)
  }
}

const JSON_TYPE = 'application/json'

/** A route that takes JSON as the text it came as: a signature covers its bytes. */
const unread = (definition: RouteOptions) => async (own: FastifyInstance) => {
  own.removeContentTypeParser(JSON_TYPE)
  own.addContentTypeParser(JSON_TYPE, { parseAs: 'string' }, (_request, body, done) => done(null, body))
  own.route(definition)
}

type AnySpec = RouteSpec<z.ZodType | undefined, z.ZodType | undefined, z.ZodType | undefined>

function schemaOf(spec: AnySpec): Record<string, unknown> {
  return {
    tags: [spec.tag],
    summary: spec.summary,
    ...(spec.hidden ? { hide: true } : {}),
    ...(spec.params ? { params: spec.params } : {}),
    ...(spec.query ? { querystring: spec.query } : {}),
    ...(spec.body ? { body: spec.body } : {}),
    ...(spec.response ? { response: spec.response } : {}),
    ...(spec.consumes ? { consumes: [spec.consumes] } : {}),
    ...(spec.takesBytes ? { consumes: [...spec.takesBytes.types] } : {}),
    ...(spec.takesStream ? { consumes: [...spec.takesStream] } : {}),
    ...(spec.problems ? { description: `Refusals: ${spec.problems.map((code) => `\`${code}\``).join(', ')}.` } : {}),
  }
}

/** Nothing at all, and what another route reads as JSON or text, are no bytes. */
const refuseOther =
  ({ takesBytes }: AnySpec) =>
  ({ body }: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    done((takesBytes ? Buffer.isBuffer(body) : body instanceof Readable) ? undefined : httpProblems['unsupported-media-type']())
  }

function rateLimitOf(spec: AnySpec, options: HttpOptions): Record<string, unknown> {
  const limit = spec.limit ?? (spec.method === 'GET' || spec.access.kind === 'token' ? undefined : DEFAULT_COMMAND_LIMIT)
  if (!options.rateLimits || !limit) return {}
  const keyGenerator = limit.byAddress ? countedByAddress : counted
  return { rateLimit: { max: limit.requests, timeWindow: limit.windowSeconds * 1000, hook: 'preHandler', keyGenerator } }
}

const isCommand = ({ method, access }: AnySpec): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(String(method)) && access.kind !== 'token'

/** A callback hook: what nobody wants to know costs no turn of the microtask queue. */
function tellActed({ url, summary }: AnySpec, actors: ActorSource) {
  return (
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
    done: (error?: Error | null, payload?: unknown) => void,
  ): void => {
    const actor = actorOf.get(request)
    if (!actor || reply.statusCode >= 400) return done(null, payload)
    const id = Object.values(request.params as Record<string, string>).find((value) => /^[a-z]{3}_/.test(value))
    const subject = id ? { kind: id.slice(0, 3), id } : null
    const told = actors.acted?.({ actor, method: request.method, url, summary, requestId: request.id, subject })
    if (!told) return done(null, payload)
    told.then(
      () => done(null, payload),
      (error: unknown) => done(error as Error),
    )
  }
}

function checkAnswer(spec: AnySpec) {
  return async (_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    const schema = spec.response?.[reply.statusCode]
    if (schema && reply.statusCode < 400) schema.parse(JSON.parse(JSON.stringify(payload)))
    return payload
  }
}
