import { type Clips, isOpenClip } from '#live/clips'
import type { Recordings } from '#live/recording'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Log } from '#platform/log'
import type { Clock } from '#platform/time'
import type { Show, Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import type { FeedItemWire, FeedWire } from './contract.ts'
import { newestFirst, type Place, placeAfter, type Remembered, readCursor, START, writeCursor } from './merge.ts'
import type { PlacementSource } from './placement.ts'
import { feedProblems } from './problems.ts'

export interface FeedDeps {
  clock: Clock
  log: Log
  clips: Pick<Clips, 'listOpen' | 'find' | 'describe'>
  recordings: Pick<Recordings, 'listOpen' | 'showOf'>
  shows: Pick<Shows, 'listIn' | 'find' | 'describeWhole'>
  audience: Pick<AudiencePolicy, 'admits'>
}

const LIVE_AT_MOST = 12
/** Pages looked through for one that has something for this viewer. */
const LOOK_THROUGH = 5

export async function listFeed(
  deps: FeedDeps,
  placements: PlacementSource,
  viewer: Actor,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<FeedWire> {
  const start = cursor === undefined ? START : readCursor(cursor)
  if (!start) throw feedProblems['cursor-invalid']()
  const live = cursor === undefined ? await onAir(deps, viewer) : []
  let place: Place = start
  for (let looked = 0; looked < LOOK_THROUGH; looked++) {
    const taken = await nextOf(deps, place, limit)
    const rest = taken.length < limit
    place = placeAfter(place, taken)
    const items = [...live, ...(await describe(deps, viewer, taken))]
    if (items.length > 0 || rest) {
      const whole = cursor === undefined ? await withPlacements(deps, placements, viewer, items) : items
      return { items: whole, nextCursor: rest ? null : writeCursor(place) }
    }
  }
  return { items: [], nextCursor: writeCursor(place) }
}

async function nextOf(deps: FeedDeps, place: Place, limit: number): Promise<Remembered[]> {
  const [clips, replays] = await Promise.all([
    deps.clips.listOpen({ limit, before: place.clip && { createdAt: place.clip.at, id: place.clip.key } }),
    deps.recordings.listOpen({ limit, before: place.replay && { endedAt: place.replay.at, broadcastId: place.replay.key } }),
  ])
  return [
    ...clips.map(({ id, createdAt }): Remembered => ({ kind: 'clip', key: id, at: createdAt })),
    ...replays.map(({ broadcastId, endedAt }): Remembered => ({ kind: 'replay', key: broadcastId, at: endedAt })),
  ]
    .toSorted(newestFirst)
    .slice(0, limit)
}

/** On air, for everybody to find, most viewers first. */
async function onAir(deps: FeedDeps, viewer: Actor): Promise<FeedItemWire[]> {
  const shows = await deps.shows.listIn(['live'], deps.clock.now())
  const described = await Promise.all(shows.slice(0, LIVE_AT_MOST).map((show) => whole(deps, viewer, show)))
  return described
    .filter((show) => show !== null)
    .toSorted((one, other) => other.viewers - one.viewers)
    .map((show) => ({ kind: 'live', id: show.id, promoted: false, show }))
}

async function describe(deps: FeedDeps, viewer: Actor, taken: readonly Remembered[]): Promise<FeedItemWire[]> {
  const items = await Promise.all(
    taken.map((item) => (item.kind === 'clip' ? clipItem(deps, viewer, item.key, false) : replayItem(deps, viewer, item.key, item.at))),
  )
  return items.filter((item) => item !== null)
}

/** Null for what this viewer may not see, or what went away meanwhile. */
async function clipItem(deps: FeedDeps, viewer: Actor, id: Id<'clp'>, promoted: boolean): Promise<FeedItemWire | null> {
  const found = await deps.clips.find(id)
  const show = found && isOpenClip(found) ? await deps.shows.find(found.showId) : null
  if (!found || !show || !(await isSeen(deps, viewer, show))) return null
  return { kind: 'clip', id, promoted, clip: await deps.clips.describe(viewer, found, show) }
}

async function replayItem(deps: FeedDeps, viewer: Actor, broadcastId: Id<'brd'>, endedAt: Date): Promise<FeedItemWire | null> {
  const showId = await deps.recordings.showOf(broadcastId)
  const show = showId && (await deps.shows.find(showId))
  const described = show && show.state !== 'live' ? await whole(deps, viewer, show) : null
  return described && { kind: 'replay', id: broadcastId, promoted: false, show: described, broadcastId, endedAt: endedAt.toISOString() }
}

async function whole(deps: FeedDeps, viewer: Actor, show: Show) {
  return (await isSeen(deps, viewer, show)) ? deps.shows.describeWhole(show, viewer) : null
}

const isSeen = async (deps: FeedDeps, viewer: Actor, show: Show): Promise<boolean> =>
  show.visibility === 'public' && deps.audience.admits(viewer, { kind: 'show', id: show.id })

/** What is promoted stands between the rest. Where nobody knows what to promote, the feed is as it is. */
async function withPlacements(deps: FeedDeps, source: PlacementSource, viewer: Actor, items: FeedItemWire[]): Promise<FeedItemWire[]> {
  const wanted = await source.placementsFor(viewer).catch((error: unknown) => {
    deps.log.error({ err: error }, 'placements could not be asked for')
    return []
  })
  const mixed = [...items]
  for (const { after, clipId } of wanted.toSorted((one, other) => other.after - one.after)) {
    const item = await clipItem(deps, viewer, clipId, true)
    if (item) mixed.splice(Math.min(after, items.length), 0, item)
  }
  return mixed
}
