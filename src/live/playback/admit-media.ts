import { createHash, timingSafeEqual } from 'node:crypto'
import type { Broadcast } from '#live/ingest'
import type { FrontRequest } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { createMemo } from '#platform/memo'
import type { Clock } from '#platform/time'
import { type AudiencePolicy, GRANT_COOKIE, type Grant } from '#safety/audience'
import { playbackProblems } from './problems.ts'
import { subjectOf } from './subject.ts'

/** Somebody who asks for bytes of a broadcast, live or not. */
export interface MediaCall {
  /** Cookies, `user-agent`, and the word of a cache in front. */
  headers: FrontRequest['headers']
  /** The grant of an address `/media/~<grant>/…`. */
  grant?: string | undefined
  /** Network address of the client. */
  ip: string
}

export interface MediaAdmission {
  showId: Id<'shw'>
  /** Asked again after that; null for a cache in front, which asks for each of its clients. */
  until: Date | null
  /** For `cache-control`: `public` only for a cache in front that checks grants itself. */
  cache: 'private' | 'public'
}

type GrantClaims = NonNullable<ReturnType<AudiencePolicy['verify']>>

export interface MediaGuardDeps {
  audience: Pick<AudiencePolicy, 'verify'>
  findBroadcast(id: Id<'brd'>): Promise<Pick<Broadcast, 'showId'> | null>
  /** Whether the show has opened to viewers. */
  isOpen(showId: Id<'shw'>): Promise<boolean>
  clock: Clock
  /** `SOUK_MEDIA_EDGE`. */
  edgeSecret: string | null
}

export const EDGE_HEADER = 'x-souk-edge'
const BROADCASTS = 10_000
const ABSENT_MS = 5_000
const CLOSED_MS = 5_000
const WORKERS = 10_000
const FOR_EVER_MS = Number.MAX_SAFE_INTEGER
/** A grant in an address is for one client; another may go on with it when the first has been silent this long. */
const ONE_CLIENT_MS = 10_000
const ADDRESS_GRANTS = 10_000

/** Who may have bytes of a broadcast. Every address below `/media/` asks here, and nowhere else. */
export class MediaGuard {
  readonly #deps: MediaGuardDeps
  readonly #shows = createMemo<Id<'shw'> | null>(BROADCASTS)
  readonly #clients = createMemo<string>(ADDRESS_GRANTS)
  readonly #opened = createMemo<boolean>(BROADCASTS)
  /** Who works on which show: they see the camera before it opens. */
  readonly #workers = createMemo<true>(WORKERS)
  readonly #edge: Buffer | null

  constructor(deps: MediaGuardDeps) {
    this.#deps = deps
    this.#edge = deps.edgeSecret === null ? null : digest(deps.edgeSecret)
  }

  /** Throws `live/playback/grant-required` for who may not, and for what does not exist. */
  async admit(call: MediaCall, broadcastId: string): Promise<MediaAdmission> {
    const known = this.admitKnown(call, broadcastId)
    if (known !== undefined) return granted(known)
    await this.#learn(broadcastId)
    return granted(this.admitKnown(call, broadcastId) ?? null)
  }

  /** The same at once and without a database; undefined when it is not known yet which show the broadcast belongs to, or whether that has opened. */
  admitKnown(call: MediaCall, broadcastId: string): MediaAdmission | null | undefined {
    const nowMs = this.#deps.clock.now().getTime()
    const showId = this.#shows.get(broadcastId, nowMs)
    if (showId === undefined) return undefined
    if (showId === null) return null
    const word = call.headers[EDGE_HEADER]
    if (word !== undefined) return this.#isEdge(word) ? { showId, until: null, cache: 'public' } : null
    const opened = this.#opened.get(showId, nowMs)
    if (opened === undefined) return undefined
    const claims = call.grant === undefined ? this.#byCookie(call.headers, showId) : this.#byAddress(call, call.grant, showId, nowMs)
    if (!claims || !(opened || this.#workers.get(`${showId} ${claims.viewerId}`, nowMs))) return null
    return { showId, until: claims.expiresAt, cache: 'private' }
  }

  /** Null for a broadcast that does not exist. */
  async showOf(broadcastId: string): Promise<Id<'shw'> | null> {
    const nowMs = this.#deps.clock.now().getTime()
    if (this.#shows.get(broadcastId, nowMs) === undefined) await this.#learn(broadcastId)
    return this.#shows.get(broadcastId, nowMs) ?? null
  }

  note(broadcastId: string, showId: Id<'shw'>): void {
    this.#shows.set(broadcastId, showId, FOR_EVER_MS)
  }

  noteOpened(showId: Id<'shw'>, opened: boolean): void {
    this.#opened.set(showId, opened, opened ? FOR_EVER_MS : this.#deps.clock.now().getTime() + CLOSED_MS)
  }

  /** The holder of this grant works on the show. */
  letWork({ viewerId, expiresAt }: Pick<Grant, 'viewerId' | 'expiresAt'>, showId: Id<'shw'>): void {
    this.#workers.set(`${showId} ${viewerId}`, true, expiresAt.getTime())
  }

  async #learn(broadcastId: string): Promise<void> {
    await this.#learnShow(broadcastId)
    const nowMs = this.#deps.clock.now().getTime()
    const showId = this.#shows.get(broadcastId, nowMs)
    if (showId && this.#opened.get(showId, nowMs) === undefined) this.noteOpened(showId, await this.#deps.isOpen(showId))
  }

  async #learnShow(broadcastId: string): Promise<void> {
    if (this.#shows.get(broadcastId, this.#deps.clock.now().getTime()) !== undefined) return
    const id = idSchema('brd').safeParse(broadcastId)
    const broadcast = id.success ? await this.#deps.findBroadcast(id.data) : null
    if (broadcast) this.note(broadcastId, broadcast.showId)
    else this.#shows.set(broadcastId, null, this.#deps.clock.now().getTime() + ABSENT_MS)
  }

  #isEdge(word: string | string[]): boolean {
    return this.#edge !== null && typeof word === 'string' && timingSafeEqual(this.#edge, digest(word))
  }

  #byCookie(headers: MediaCall['headers'], showId: Id<'shw'>): GrantClaims | null {
    for (const token of grantsOf(headers)) {
      const claims = this.#deps.audience.verify(token, { subject: subjectOf(showId) })
      if (claims) return claims
    }
    return null
  }

  #byAddress({ headers, ip }: MediaCall, token: string, showId: Id<'shw'>, nowMs: number): GrantClaims | null {
    const claims = this.#deps.audience.verify(token, { subject: subjectOf(showId) })
    if (claims?.audience !== 'everyone') return null
    const client = `${ip} ${String(headers['user-agent'] ?? '')}`
    const other = this.#clients.get(token, nowMs)
    if (other !== undefined && other !== client) return null
    this.#clients.set(token, client, nowMs + ONE_CLIENT_MS)
    return claims
  }
}

function granted(admission: MediaAdmission | null): MediaAdmission {
  if (!admission) throw playbackProblems['grant-required']()
  return admission
}

const grantsIn = new WeakMap<MediaCall['headers'], readonly string[]>()

/** Every grant among the cookies: browsers send the one with the longest path first, but may hold an older one too. */
function grantsOf(headers: MediaCall['headers']): readonly string[] {
  const known = grantsIn.get(headers)
  if (known) return known
  const cookies = headers['cookie']
  const isGrant = (cookie: string) => cookie.startsWith(`${GRANT_COOKIE}=`)
  const grants = typeof cookies !== 'string' ? [] : cookies.split('; ').filter(isGrant)
  const tokens = grants.map((cookie) => cookie.slice(GRANT_COOKIE.length + 1))
  grantsIn.set(headers, tokens)
  return tokens
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
