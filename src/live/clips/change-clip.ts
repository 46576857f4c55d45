import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { showToRun } from '#programme/shows'
import { type Clip, type ClipTitle, folderOf } from './clip.ts'
import type { Desk } from './deps.ts'
import { clipProblems } from './problems.ts'
import { readClip, readClipsOf, updateClip } from './store.ts'

/** Every clip of a show, for those who run the brand's shows. */
export async function listClips(desk: Desk, actor: Actor, showId: Id<'shw'>): Promise<Clip[]> {
  await showToRun(desk.shows, actor, showId)
  return readClipsOf(desk.tables, showId)
}

export async function changeClip(
  desk: Desk,
  actor: Actor,
  clipId: Id<'clp'>,
  changes: { title?: ClipTitle | undefined; hidden?: boolean | undefined },
): Promise<Clip> {
  await admitTo(desk, actor, clipId)
  const { title, hidden } = changes
  const changed = await updateClip(desk.tables, clipId, {
    ...(title === undefined ? {} : { title }),
    ...(hidden === undefined ? {} : { hiddenAt: hidden ? desk.clock.now() : null }),
  })
  if (!changed) throw clipProblems.unknown()
  return changed
}

/** Removes a clip and its film for good. */
export async function removeClip(desk: Desk, actor: Actor, clipId: Id<'clp'>): Promise<void> {
  await admitTo(desk, actor, clipId)
  // The row first: what is not listed is not served, whatever happens to its files.
  await updateClip(desk.tables, clipId, { removedAt: desk.clock.now() })
  await desk.files.remove(folderOf(clipId))
}

async function admitTo(desk: Desk, actor: Actor, clipId: Id<'clp'>): Promise<Clip> {
  const clip = await readClip(desk.tables, clipId)
  if (!clip || clip.removedAt) throw clipProblems.unknown()
  await showToRun(desk.shows, actor, clip.showId)
  return clip
}
