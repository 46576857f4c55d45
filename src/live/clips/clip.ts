import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { defineStates } from '#platform/states'

export const clipStates = defineStates('clip', 'waiting', {
  waiting: ['making', 'failed'],
  making: ['ready', 'failed'],
  ready: [],
  failed: [],
})
export type ClipState = (typeof clipStates.all)[number]

/** In one language or in both. */
export interface ClipTitle {
  readonly en: string | null
  readonly ar: string | null
}

/** A stretch without a gap, in ticks of the broadcast's timeline. */
export interface Run {
  readonly startTicks: number
  readonly durationTicks: number
}

export interface Clip {
  readonly id: Id<'clp'>
  readonly showId: Id<'shw'>
  readonly broadcastId: Id<'brd'>
  readonly title: ClipTitle
  readonly startTicks: number
  readonly endTicks: number
  readonly state: ClipState
  /** Empty until the clip is made. */
  readonly runs: readonly Run[]
  /** Date of tick 0; null until the clip is made. */
  readonly startedAt: Date | null
  readonly width: number | null
  readonly height: number | null
  readonly hiddenAt: Date | null
  readonly withheldAt: Date | null
  /** An operator stopped its show and has not let go of the clip since. */
  readonly withheldWithShowAt: Date | null
  readonly removedAt: Date | null
  readonly createdAt: Date
}

export const SHORTEST_SECONDS = 5
export const LONGEST_SECONDS = 180
export const USUAL_SECONDS = 30

export const isWithheld = (clip: Pick<Clip, 'withheldAt' | 'withheldWithShowAt'>): boolean =>
  clip.withheldAt !== null || clip.withheldWithShowAt !== null

/** Anybody may find it. */
export const isOpen = (clip: Clip): boolean => clip.state === 'ready' && !clip.hiddenAt && !isWithheld(clip) && !clip.removedAt

/** A title that is written in one language is shown in the other as well. */
export function wholeTitle({ en, ar }: ClipTitle): Bilingual {
  return { en: en ?? ar ?? '', ar: ar ?? en ?? '' }
}

/** Key of the film. */
export const keyOf = (id: Id<'clp'>): string => `clips/${id}/clip.mp4`
export const posterKeyOf = (id: Id<'clp'>): string => `clips/${id}/poster.jpg`
export const folderOf = (id: Id<'clp'>): string => `clips/${id}`

interface Stretch {
  readonly startTicks: number
  readonly durationTicks: number
}

/** The pieces that hold any of the stretch. They begin with keyframes, so a clip begins where its first piece does, and ends with its last. */
export function piecesWithin<Piece extends Stretch>(pieces: readonly Piece[], startTicks: number, endTicks: number): Piece[] {
  return pieces.filter((piece) => piece.startTicks < endTicks && startTicks < piece.startTicks + piece.durationTicks)
}

/** Stretches of neighbouring pieces, joined where they follow each other. */
export function runsOf(pieces: readonly (Stretch & { readonly discontinuity: boolean })[]): Run[] {
  const runs: Run[] = []
  for (const { startTicks, durationTicks, discontinuity } of pieces) {
    const open = runs.at(-1)
    if (open && !discontinuity) runs.splice(-1, 1, { ...open, durationTicks: open.durationTicks + durationTicks })
    else runs.push({ startTicks, durationTicks })
  }
  return runs
}
