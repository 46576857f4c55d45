import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { type DeskDeps, lockToPlan, showToPlan } from './desk-deps.ts'
import { isOpen } from './editing.ts'
import { showChanged } from './events.ts'
import { showProblems } from './problems.ts'
import type { Show } from './show.ts'
import { updateShow } from './store.ts'
import type { ShowTables } from './tables.ts'

/** Puts a picture on the show, or takes it away (`null`). The earlier one is gone for good. */
export async function setCover(deps: DeskDeps, actor: Actor, id: Id<'shw'>, version: number, bytes: Uint8Array | null): Promise<Show> {
  const known = await showToPlan(deps, actor, id)
  // Asked before the picture is worked on, and again when it is put in place.
  refuse(known, version)
  const coverUrl = bytes === null ? '' : await deps.pictures.take(bytes)
  try {
    const { earlier, show } = await deps.db.transaction(async (sql) => {
      const tables = deps.db.tablesOn<ShowTables>(sql)
      const locked = await lockToPlan(tables, actor, id, version)
      refuse(locked, version)
      return { earlier: locked.coverUrl, show: (await updateShow(tables, id, { coverUrl })) as Show }
    })
    await deps.pictures.forget(earlier)
    deps.events.emit(showChanged, { showId: id })
    return show
  } catch (error) {
    await deps.pictures.forget(coverUrl)
    throw error
  }
}

function refuse(show: Show, version: number): void {
  if (!isOpen(show, 'cover')) throw showProblems.locked(undefined, { fields: ['cover'], state: show.state })
  if (show.version !== version) throw showProblems['changed-meanwhile'](undefined, { version: show.version })
}
