import { type Cue, cueToWire } from '#live/cues'
import { TICKS_PER_SECOND } from '#live/media'
import { effectiveCues } from '#live/recording'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Show } from '#programme/shows'
import { type Clip, isOpen, isWithheld, posterKeyOf, type Run, wholeTitle } from './clip.ts'
import type { ClipWire, DeskClipWire } from './contract.ts'
import type { Desk } from './deps.ts'
import { clipProblems } from './problems.ts'
import { readClip } from './store.ts'

export const pageOf = (id: Id<'clp'>): string => `/clips/${id}`
export const videoOf = ({ id, broadcastId }: Pick<Clip, 'id' | 'broadcastId'>): string => `/media/${broadcastId}/clips/${id}.mp4`

export const secondsOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { durationTicks }) => sum + durationTicks, 0) / TICKS_PER_SECOND

/** What was pinned when the stretch began, and every change of it in the stretch. Offers are over when a clip is seen. */
export function cuesWithin(cues: readonly Cue[], startTicks: number, endTicks: number): Cue[] {
  const pins = effectiveCues(cues.filter(({ kind }) => kind === 'pin' || kind === 'unpin'))
  const before = pins.findLast(({ mediaTime }) => mediaTime <= startTicks)
  return [...(before ? [before] : []), ...pins.filter(({ mediaTime }) => mediaTime > startTicks && mediaTime < endTicks)]
}

/** A clip for whoever may see its show. Refuses with `unknown`, and as `safety/audience` does. */
export async function openClip(desk: Desk, viewer: Actor, clipId: Id<'clp'>): Promise<ClipWire> {
  const clip = await readClip(desk.tables, clipId)
  const show = clip && isOpen(clip) ? await desk.shows.find(clip.showId) : null
  if (!clip || !show) throw clipProblems.unknown()
  await desk.audience.grant({ viewer, subject: { kind: 'show', id: show.id } })
  return describeClip(desk, viewer, clip, show)
}

export async function describeClip(desk: Desk, viewer: Actor, clip: Clip, show: Show): Promise<ClipWire> {
  const cues = cuesWithin(await desk.cues.listOf(clip.broadcastId), clip.startTicks, clip.endTicks)
  const shown = cues.flatMap(({ productId }) => (productId === null ? [] : [productId]))
  return {
    id: clip.id,
    title: wholeTitle(clip.title),
    pageUrl: pageOf(clip.id),
    broadcastId: clip.broadcastId,
    videoUrl: videoOf(clip),
    posterUrl: await posterOf(desk, clip, show),
    durationSeconds: secondsOf(clip.runs),
    createdAt: clip.createdAt.toISOString(),
    startedAt: (clip.startedAt ?? clip.createdAt).toISOString(),
    ...{ width: clip.width, height: clip.height, runs: [...clip.runs] },
    cues: cues.map(cueToWire),
    productIds: [...new Set(shown)],
    show: await desk.shows.describeWhole(show, viewer),
  }
}

/** A still of the clip itself, or the cover of its show. */
async function posterOf(desk: Pick<Desk, 'files'>, { id, broadcastId }: Clip, show: Pick<Show, 'coverUrl'>): Promise<string> {
  return (await desk.files.stat(posterKeyOf(id))) ? `/media/${broadcastId}/clips/${id}.jpg` : show.coverUrl
}

export async function describeForDesk(desk: Pick<Desk, 'files'>, clip: Clip, show: Pick<Show, 'coverUrl'>): Promise<DeskClipWire> {
  const asked = (clip.endTicks - clip.startTicks) / TICKS_PER_SECOND
  return {
    ...{
      id: clip.id,
      title: wholeTitle(clip.title),
      pageUrl: pageOf(clip.id),
      state: clip.state,
      posterUrl: await posterOf(desk, clip, show),
    },
    durationSeconds: clip.runs.length > 0 ? secondsOf(clip.runs) : asked,
    createdAt: clip.createdAt.toISOString(),
    hidden: clip.hiddenAt !== null,
    withheld: isWithheld(clip),
    videoUrl: clip.state === 'ready' ? videoOf(clip) : null,
  }
}
