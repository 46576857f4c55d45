/** Clips: stretches of a show as films of their own, each with its page and everything that can be bought in it. */
import type { Actor, Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Show } from '#programme/shows'
import type { Clip } from './clip.ts'
import type { ClipWire } from './contract.ts'
import { type Cut, cutClip } from './cut-clip.ts'
import type { ClipsDeps, Desk } from './deps.ts'
import { describeClip, openClip } from './describe-clip.ts'
import { makeClipJob } from './jobs.ts'
import { makeClip } from './make-clip.ts'
import { reviewRoutes } from './review-routes.ts'
import { clipRoutes } from './routes.ts'
import { readClip, readClipsOf, readOpenClips, setWithheldWithShow, updateClip } from './store.ts'

export { type Clip, isOpen as isOpenClip } from './clip.ts'
export type { ClipsDeps } from './deps.ts'

export interface Clips {
  readonly routes: readonly Route[]
  /** Refuses with `live/clips/nothing-recorded`, `too-short`, `too-long`, or as `programme/shows` does. */
  cut(actor: Actor, showId: Id<'shw'>, cut: Cut): Promise<Clip>
  find(id: Id<'clp'>): Promise<Clip | null>
  /** As a page shows it. Refuses with `live/clips/unknown`, and as `safety/audience` does. */
  open(viewer: Actor, id: Id<'clp'>): Promise<ClipWire>
  /** The same of a clip whose viewer was admitted already. */
  describe(viewer: Actor, clip: Clip, show: Show): Promise<ClipWire>
  /** Newest first, hidden ones too. */
  listOf(showId: Id<'shw'>): Promise<readonly Clip[]>
  /** Open to everybody, newest first. */
  listOpen(page: { limit: number; before: { createdAt: Date; id: Id<'clp'> } | null }): Promise<readonly Clip[]>
  /** An operator's decision, which the brand does not take back. Null: there is no such clip. */
  withhold(id: Id<'clp'>, withheldAt: Date | null): Promise<Clip | null>
  /** The same about every clip of a show that an operator stopped, until each is reviewed; null lets go of all that are left. */
  withholdOf(showId: Id<'shw'>, at: Date | null): Promise<void>
}

export function createClips(deps: ClipsDeps): Clips {
  const desk: Desk = { ...deps, tables: deps.db.tables() }
  deps.jobs.handle(makeClipJob, ({ clipId, waits }) => makeClip(desk, clipId, waits))
  return {
    routes: [...clipRoutes(desk), ...reviewRoutes(desk)],
    cut: (actor, showId, cut) => cutClip(desk, actor, showId, cut),
    find: (id) => readClip(desk.tables, id),
    open: (viewer, id) => openClip(desk, viewer, id),
    describe: (viewer, clip, show) => describeClip(desk, viewer, clip, show),
    listOf: (showId) => readClipsOf(desk.tables, showId),
    listOpen: (page) => readOpenClips(desk.tables, page),
    withhold: (id, withheldAt) => updateClip(desk.tables, id, { withheldAt }),
    withholdOf: (showId, at) => setWithheldWithShow(desk.tables, showId, at),
  }
}
