import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { ShowState } from './states.ts'

/** A scheduled commercial event of one brand, led by one host, in one market. */
export interface Show {
  readonly id: Id<'shw'>
  /** Part of the show's address. */
  readonly slug: string
  readonly title: Bilingual
  readonly brandId: Id<'org'>
  readonly hostId: Id<'acc'>
  readonly marketCode: string
  readonly coverUrl: string
  readonly startsAt: Date
  /** IANA zone in which the start was agreed. */
  readonly timeZone: string
  readonly state: ShowState
  /** Length after which the rundown begins again; null for a show that runs once. */
  readonly loopSeconds: number | null
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
