import { type Cue, compareCues } from '#live/cues'
import type { Id } from '#platform/ids'
import type { Run } from './replay-time.ts'

/** A stretch in which one product is pinned. Ticks of the broadcast's timeline. */
export interface Chapter {
  readonly cueId: Id<'cue'>
  readonly lineupItemId: Id<'lin'>
  readonly productId: Id<'prd'>
  readonly startTicks: number
  readonly endTicks: number
}

type Applicable = Pick<Cue, 'epoch' | 'mediaTime' | 'seq'>

/**
 * The cues that took effect, each at a later frame than the one before: a cue that the publisher's return, or a later tap on the same frame, made
 * void is left out.
 */
export function effectiveCues<Kind extends Applicable>(cues: readonly Kind[]): Kind[] {
  const effective: Kind[] = []
  let earliest = Number.POSITIVE_INFINITY
  for (const cue of cues.toSorted((one, other) => compareCues(one as never, other as never)).toReversed()) {
    if (cue.mediaTime >= earliest) continue
    earliest = cue.mediaTime
    effective.push(cue)
  }
  return effective.toReversed()
}

/** From each pin to the next change, as far as it was recorded. One product pinned again is one chapter. */
export function chaptersOf(cues: readonly Cue[], runs: readonly Run[]): Chapter[] {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return []
  const endOfAll = last.startTicks + last.durationTicks
  const pins = effectiveCues(cues.filter(({ kind }) => kind === 'pin' || kind === 'unpin'))
  const chapters: Chapter[] = []
  for (const [index, { id, productId, lineupItemId, mediaTime }] of pins.entries()) {
    if (productId === null || lineupItemId === null) continue
    const startTicks = Math.max(mediaTime, first.startTicks)
    const endTicks = Math.min(pins[index + 1]?.mediaTime ?? endOfAll, endOfAll)
    if (endTicks <= startTicks || !isKept(runs, startTicks, endTicks)) continue
    const before = chapters.at(-1)
    if (before?.productId === productId && before.endTicks === startTicks) chapters.splice(-1, 1, { ...before, endTicks })
    else chapters.push({ cueId: id, lineupItemId, productId, startTicks, endTicks })
  }
  return chapters
}

const isKept = (runs: readonly Run[], startTicks: number, endTicks: number): boolean =>
  runs.some((run) => run.startTicks < endTicks && startTicks < run.startTicks + run.durationTicks)
