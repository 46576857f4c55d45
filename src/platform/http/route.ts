import type { FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { z } from 'zod'
import type { Actor } from './actor.ts'

/**
 * Who may call a route. Every route says so; there is no default.
 * `viewer` gives whoever asks a signed guest identity; `token` means the handler checks a bearer secret of its own kind.
 */
export type Access =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'viewer' }
  | { readonly kind: 'account' }
  | { readonly kind: 'capability'; readonly capability: string }
  | { readonly kind: 'token'; readonly token: string; readonly header?: string }

export const anyone: Access = { kind: 'anyone' }
export const viewer: Access = { kind: 'viewer' }
export const account: Access = { kind: 'account' }
/** A signed-in person who holds the capability in some organisation; the use case checks which. */
export const can = (capability: string): Access => ({ kind: 'capability', capability })
/** A bearer secret that the handler checks: `token('stream key')`, `token('playback grant')`, `token('webhook signature')`. */
export const token = (name: string): Access => ({ kind: 'token', token: name })
/** As `token`, in the Authorization header: whoever sends none is refused before the body is looked at. */
export const bearer = (name: string): Access => ({ kind: 'token', token: name, header: 'authorization' })

/** Requests allowed per caller and window; a caller is an account, else a viewer, else an address. */
export interface RateLimit {
  readonly requests: number
  readonly windowSeconds: number
  /** Guests are counted by address alone: whoever throws cookies away is still the same caller. */
  readonly byAddress?: boolean
}

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

export interface HandlerInput<Params, Query, Body> {
  params: Output<Params>
  query: Output<Query>
  body: Output<Body>
  actor: Actor
  request: FastifyRequest
  reply: FastifyReply
}

export interface RouteSpec<Params extends z.ZodType | undefined, Query extends z.ZodType | undefined, Body extends z.ZodType | undefined> {
  method: HTTPMethods
  /** Fastify path: `/api/shows/:slug`. */
  url: string
  access: Access
  /** Section of the API reference. */
  tag: string
  summary: string
  params?: Params
  query?: Query
  body?: Body
  /** Schema by status. Absent: the body is not JSON (SDP, HTML, text). */
  response?: Readonly<Record<number, z.ZodType>>
  /** Codes of the refusals a client should expect, for the reference. */
  problems?: readonly string[]
  /** Media type of a raw request body (`application/sdp`, also `application/json`); it reaches the handler as text in `request.body`. */
  consumes?: string
  /** Media types of a raw body that reaches the handler as a `Buffer` in `request.body`: pictures, documents. */
  takesBytes?: { readonly types: readonly string[]; readonly limitBytes: number }
  /** Media types of a raw body that reaches the handler as a `Readable` in `request.body`; the handler bounds it while it reads. */
  takesStream?: readonly string[]
  limit?: RateLimit
  /** Left out of the API reference (pages, health). */
  hidden?: boolean
  handler(input: HandlerInput<Params, Query, Body>): unknown
}

export interface Route {
  readonly spec: RouteSpec<z.ZodType | undefined, z.ZodType | undefined, z.ZodType | undefined>
}

/** Declares one route of a room. The handler returns the body of a 200, or answers through `reply`. */
export function route<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(spec: RouteSpec<Params, Query, Body>): Route {
  return { spec: spec as unknown as Route['spec'] }
}
