import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { type Clip, wholeTitle } from './clip.ts'
import type { WithheldWire } from './contract.ts'
import type { Desk } from './deps.ts'
import { secondsOf } from './describe-clip.ts'
import { clipProblems } from './problems.ts'
import { readClip, readWithheldWithShow, updateClip } from './store.ts'
import type { ClipTables } from './tables.ts'

/** Who lets go of something, and by which request. */
export interface Reviewer {
  readonly actor: Actor
  readonly requestId: string
}

export const filmOfClip = (id: Id<'clp'>): string => `/api/safety/withheld/clips/${id}/film`
export const filmOfReplay = (id: Id<'brd'>): string => `/api/safety/withheld/replays/${id}/film`

/** What operators withheld by stopping shows and have not let go of, by show. */
export async function listWithheld(desk: Desk): Promise<WithheldWire[]> {
  const [replays, clips] = await Promise.all([desk.recordings.listWithheld(), readWithheldWithShow(desk.tables)])
  const showIds = [...new Set([...replays, ...clips].map(({ showId }) => showId))]
  const shows = await Promise.all(showIds.map((id) => desk.shows.find(id)))
  return shows.flatMap((show) => {
    if (!show) return []
    const own = replays.filter(({ showId }) => showId === show.id)
    return [
      {
        show: { id: show.id, slug: show.slug, title: wholeTitle(show.title) },
        replays: own.map(({ broadcastId, startedAt, fileKey }) => ({
          ...{ broadcastId, startedAt: startedAt.toISOString(), filmUrl: fileKey && filmOfReplay(broadcastId) },
        })),
        clips: clips.filter(({ showId }) => showId === show.id).map(describeWithheld),
      },
    ]
  })
}

function describeWithheld({ id, title, runs }: Clip): WithheldWire['clips'][number] {
  return { id, title: wholeTitle(title), durationSeconds: secondsOf(runs), filmUrl: filmOfClip(id) }
}

/** A clip that is not to blame for its show: open again, unless its brand hides it. */
export async function releaseClip(desk: Desk, reviewer: Reviewer, id: Id<'clp'>): Promise<void> {
  await desk.db.transaction(async (sql) => {
    const tables = desk.db.tablesOn<ClipTables>(sql)
    const clip = await readClip(tables, id)
    if (!clip?.withheldWithShowAt) throw clipProblems['not-withheld']()
    await updateClip(tables, id, { withheldWithShowAt: null })
    await desk.audit.record(sql, entryOf(reviewer, 'clip.release', { kind: 'clip', id }))
  })
}

export async function releaseReplay(desk: Desk, reviewer: Reviewer, broadcastId: Id<'brd'>): Promise<void> {
  await desk.db.transaction(async (sql) => {
    if (!(await desk.recordings.release(sql, broadcastId))) throw clipProblems['not-withheld']()
    await desk.audit.record(sql, entryOf(reviewer, 'replay.release', { kind: 'broadcast', id: broadcastId }))
  })
}

const entryOf = ({ actor, requestId }: Reviewer, act: string, subject: { kind: string; id: string }) => ({
  ...{ actorId: actor.accountId, requestId, act, subject },
})
