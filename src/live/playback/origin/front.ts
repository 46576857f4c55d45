import type { Front, FrontReply, FrontRequest } from '#platform/http'
import type { Log } from '#platform/log'
import type { Problem } from '#platform/problem'
import type { MediaAdmission, MediaGuard } from '../admit-media.ts'
import { playbackProblems } from '../problems.ts'
import { type LiveAddress, MEDIA_PREFIX, readAddress, type Wanted } from './address.ts'
import type { Found } from './live-stream.ts'
import type { Origin } from './origin.ts'
import type { Waiter } from './waiting.ts'

export interface FrontDeps {
  origin: Origin
  guard: MediaGuard
  log: Log
  /** Network address of the client, behind whatever proxy is trusted. */
  addressOf(request: FrontRequest): string
}

/** Longer than three of the longest segments that are usual. */
const WAIT_MS = 9_000
const WAIT_FOR_BEGINNING_MS = 6_000
const TYPES = { playlist: 'application/vnd.apple.mpegurl', segment: 'video/mp4', init: 'video/mp4' } as const
/** Seconds that an answer stays good. A playlist that was not waited for is old at once; one that was is what its address names. */
const LASTING_SECONDS = 60
const BLOCKED_PLAYLIST_SECONDS = 20

/**
 * Answers live parts and playlists from memory, in front of the router: a part is asked for by everybody four times a second, and the
 * router's way of a request costs more than the part. False for what is not the live origin's.
 */
export function mediaFront(deps: FrontDeps): Front {
  const answerTo = (request: FrontRequest, reply: FrontReply): boolean => {
    const address = readAddress(request.url)
    if (!address || !deps.origin.has(address.broadcastId)) return false
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const call = { headers: request.headers, grant: address.grant, ip: deps.addressOf(request) }
    const admission = deps.guard.admitKnown(call, address.broadcastId)
    if (admission === undefined) {
      deps.guard.admit(call, address.broadcastId).then(
        (learnt) => answer(deps, request, reply, address, learnt),
        (error: unknown) => refuse(reply, asRefusal(deps, error)),
      )
    } else if (admission === null) refuse(reply, playbackProblems['grant-required']())
    else answer(deps, request, reply, address, admission)
    return true
  }
  return { prefix: MEDIA_PREFIX, answer: answerTo }
}

function asRefusal({ log }: FrontDeps, error: unknown): Problem {
  if (error instanceof Error && 'status' in error) return error as Problem
  log.error({ err: error }, 'media request failed')
  return playbackProblems.unavailable()
}

function answer(deps: FrontDeps, request: FrontRequest, reply: FrontReply, address: LiveAddress, admission: MediaAdmission): void {
  const { wanted, broadcastId } = address
  if (wanted === 'malformed') return refuse(reply, playbackProblems['address-malformed']())
  const send = (found: Found) => sendFound(request, reply, found, admission, address.grant !== undefined)
  const found = deps.origin.find(broadcastId, wanted)
  if (found === 'absurd') return refuse(reply, playbackProblems['too-far-ahead']())
  if (found === 'absent') return refuse(reply, playbackProblems['part-unknown']())
  if (found === 'later') wait(deps, request, reply, { broadcastId, wanted, send })
  else send(found)
}

interface Wait {
  broadcastId: string
  wanted: Wanted
  send: (found: Found) => void
}

/** A player waits for a part and a playlist of each rendition at most; more on one connection is somebody who takes others' places. */
const WAITS_PER_CONNECTION = 8
const waitsOf = new WeakMap<object, number>()

function wait({ origin }: FrontDeps, { connection }: FrontRequest, reply: FrontReply, { broadcastId, wanted, send }: Wait): void {
  const waits = waitsOf.get(connection) ?? 0
  const waiter: Waiter = {
    untilMs: Date.now() + (wanted.kind === 'index' ? WAIT_FOR_BEGINNING_MS : WAIT_MS),
    tryNow() {
      const found = origin.find(broadcastId, wanted)
      if (found === 'later') return false
      if (typeof found === 'string') refuse(reply, playbackProblems['part-unknown']())
      else send(found)
      return true
    },
    giveUp: () => refuse(reply, playbackProblems['nothing-new'](undefined, { retryAfterSeconds: 1 })),
  }
  if (waits >= WAITS_PER_CONNECTION || !origin.wait(broadcastId, waiter)) {
    return refuse(reply, playbackProblems['too-many-waiting'](undefined, { retryAfterSeconds: 1 }))
  }
  waitsOf.set(connection, waits + 1)
  reply.onDone(() => {
    waitsOf.set(connection, (waitsOf.get(connection) ?? 1) - 1)
    origin.leave(broadcastId, waiter)
  })
}

function sendFound(request: FrontRequest, reply: FrontReply, found: Found, { cache }: MediaAdmission, byAddress: boolean): void {
  const range = found.kind === 'playlist' ? null : readRange(request.headers['range'], found.bytes.length)
  const bytes = range ? found.bytes.subarray(range.start, range.end + 1) : found.bytes
  const headers = ['content-type', TYPES[found.kind], 'content-length', String(bytes.length), 'cache-control', cacheControl(found, cache)]
  headers.push('x-content-type-options', 'nosniff')
  if (range) headers.push('content-range', `bytes ${range.start}-${range.end}/${found.bytes.length}`)
  // Such an address is the whole right to it and carries no cookie, so any page may read it.
  if (byAddress) headers.push('access-control-allow-origin', '*', 'cross-origin-resource-policy', 'cross-origin')
  reply.send(range ? 206 : 200, headers, request.method === 'HEAD' ? undefined : bytes)
}

function cacheControl({ kind, lasting }: Found, cache: MediaAdmission['cache']): string {
  if (kind !== 'playlist') return `${cache}, max-age=${LASTING_SECONDS}, immutable`
  if (lasting) return `${cache}, max-age=${BLOCKED_PLAYLIST_SECONDS}`
  return cache === 'public' ? 'public, max-age=0, s-maxage=1' : 'private, no-cache'
}

/** One range of bytes; null (everything) for what is not one. */
function readRange(header: string | string[] | undefined, length: number): { start: number; end: number } | null {
  const found = typeof header !== 'string' ? null : /^bytes=(\d*)-(\d*)$/.exec(header)
  if (!found || (found[1] === '' && found[2] === '')) return null
  const start = found[1] === '' ? Math.max(0, length - Number(found[2])) : Number(found[1])
  const end = found[1] === '' || found[2] === '' ? length - 1 : Math.min(length - 1, Number(found[2]))
  return start <= end ? { start, end } : null
}

function refuse(reply: FrontReply, problem: Problem): void {
  const body = JSON.stringify(problem.toBody())
  const retryAfterSeconds = problem.extensions['retryAfterSeconds']
  const headers = ['content-type', 'application/problem+json; charset=utf-8', 'content-length', String(Buffer.byteLength(body))]
  headers.push('cache-control', 'no-store')
  if (typeof retryAfterSeconds === 'number') headers.push('retry-after', String(retryAfterSeconds))
  reply.send(problem.status, headers, body)
}
