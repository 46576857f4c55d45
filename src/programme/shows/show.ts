import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { ShowState } from './states.ts'

/** `unlisted`: whoever has the address. `practice`: nobody but those who run it; nothing can be bought. */
export const visibilities = ['public', 'unlisted', 'practice'] as const
export type Visibility = (typeof visibilities)[number]

/** A scheduled event of one brand, led by one host, in one market. */
export interface Show {
  readonly id: Id<'shw'>
  /** Part of the show's address. */
  readonly slug: string
  /** Of a draft, either language may still be empty. */
  readonly title: Bilingual
  readonly description: Bilingual | null
  readonly brandId: Id<'org'>
  readonly hostId: Id<'acc'>
  readonly marketCode: string
  /** Empty where there is none. */
  readonly coverUrl: string
  readonly startsAt: Date
  /** IANA zone in which the start was agreed. */
  readonly timeZone: string
  readonly plannedMinutes: number
  readonly visibility: Visibility
  readonly state: ShowState
  /** Length after which the rundown begins again; null for a show that runs once. */
  readonly loopSeconds: number | null
  /** Grows with every change. */
  readonly version: number
  readonly announcedAt: Date | null
  readonly stoppedAt: Date | null
  readonly endedAt: Date | null
  /** What was filmed before was practice, and is nobody's to see. */
  readonly practiceEndedAt: Date | null
  readonly updatedAt: Date
}

/** A product on offer in a show; cues and rundown items name it. */
export interface LineupItem {
  readonly id: Id<'lin'>
  /** From 0, in the order of the lineup. */
  readonly position: number
  readonly productId: Id<'prd'>
}

/** Products of one show at most; the largest lineups people keep elsewhere. */
export const LINEUP_LIMIT = 100

/** Shows of one list at most. */
export const LIST_LIMIT = 60

/** Minutes. */
export const LENGTH = { least: 30, most: 13 * 60, usual: 60 }

/** How long a show that was stopped may be taken up again. */
export const RESUME_HOURS = 2

/** Planned end while the show is to come or on, the real one afterwards. */
export function endOf(show: Show): Date {
  return show.endedAt ?? new Date(show.startsAt.getTime() + show.plannedMinutes * 60_000)
}
