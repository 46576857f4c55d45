import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Subscription } from '#platform/push'

export type ReminderState = 'pending' | 'confirmed' | 'stopped'

/** Somebody's wish to be told of a show, by mail or by their browser. */
export interface Reminder {
  /** UUID; on the wire only inside a signed link. */
  readonly id: string
  readonly showId: Id<'shw'>
  readonly channel: 'email' | 'push'
  /** Mail address, or where the browser's push service listens. */
  readonly address: string
  readonly pushKeys: Subscription['keys'] | null
  readonly accountId: Id<'acc'> | null
  readonly viewerId: Id<'vwr'> | null
  readonly language: Language
  readonly state: ReminderState
  readonly letterAt: Date | null
}

/** A question to an address is not repeated before. */
export const LETTER_PAUSE_MINUTES = 10
/** Questions that one address gets in a day, whoever asks for it. */
export const LETTERS_A_DAY = 5
/** People told in one go. */
export const BATCH = 200
/** Wishes of one show at most. */
export const REMINDERS_A_SHOW = 200_000
