import type { MediaClock, Signal } from '#live/media'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Broadcast, BroadcastEnd } from './broadcast.ts'
import type { Desk, IngestDeps } from './deps.ts'
import { endBroadcast, followEngine } from './follow-engine.ts'
import { issueStreamKey } from './issue-stream-key.ts'
import { keyRoutes } from './key-routes.ts'
import { permitPublisher } from './permit-publisher.ts'
import { mediaClock, signal } from './read-broadcast.ts'
import { type Refusal, Refusals } from './refusals.ts'
import { ingestRoutes } from './routes.ts'
import { PublishingSessions } from './sessions.ts'
import { findLatest, findOne, findOpen, insertPast, type PastBroadcast } from './store.ts'

export interface Ingest {
  readonly routes: readonly Route[]
  /** A show's new key, told this once; the earlier one stops working. */
  issueStreamKey(showId: Id<'shw'>): Promise<string>
  /** What is on air or about to be; null when nothing is. */
  currentBroadcast(showId: Id<'shw'>): Promise<Broadcast | null>
  findBroadcast(id: Id<'brd'>): Promise<Broadcast | null>
  /** The newest broadcast, ended or not. */
  latestBroadcast(showId: Id<'shw'>): Promise<Broadcast | null>
  /** The broadcast of a show that was filmed elsewhere: one that has ended. A show that has a broadcast keeps it. */
  recordPast(past: PastBroadcast): Promise<Broadcast>
  /** Null before the first frame. `flowing` tells whether frames arrive now. */
  mediaClock(showId: Id<'shw'>): Promise<(MediaClock & { broadcastId: Id<'brd'> }) | null>
  signal(showId: Id<'shw'>): Promise<Signal | null>
  /** Why the show's last encoder was sent away; null when none was since the last picture. */
  lastRefusal(showId: Id<'shw'>): Refusal | null
  /** Ends publisher and viewers. Does nothing when the show has no open broadcast. */
  endBroadcast(showId: Id<'shw'>, reason: BroadcastEnd): Promise<void>
  /** Takes stock of what an earlier process left; call once before requests come. */
  start(): Promise<void>
  close(): void
}

export function createIngest(deps: IngestDeps): Ingest {
  const desk: Desk = { ...deps, tables: deps.db.tables(), sessions: new PublishingSessions(), refusals: new Refusals() }
  const engine = followEngine(desk)
  deps.media.authorisePublishers((request) => permitPublisher(desk, request))
  return {
    routes: [...ingestRoutes(desk), ...keyRoutes(desk)],
    issueStreamKey: (showId) => issueStreamKey(desk, showId),
    currentBroadcast: (showId) => findOpen(desk.tables, showId),
    findBroadcast: (id) => findOne(desk.tables, id),
    latestBroadcast: (showId) => findLatest(desk.tables, showId),
    recordPast: (past) => insertPast(desk.tables, past),
    mediaClock: (showId) => mediaClock(desk, showId),
    signal: (showId) => signal(desk, showId),
    lastRefusal: (showId) => desk.refusals.last(showId),
    endBroadcast: (showId, reason) => endBroadcast(desk, showId, reason),
    start: () => engine.start(),
    close: () => engine.close(),
  }
}
