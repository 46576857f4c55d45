import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Recording } from './remains-queries.ts'

/** Why nothing more is kept of a show that goes on. */
export const stopWords: Readonly<Record<NonNullable<Recording['stopReason']>, MessageDescriptor>> = {
  'disk-full': msg`The disk is full: the show goes on and is no longer recorded.`,
  quota: msg`The room for replays is used up: the show goes on and is no longer recorded.`,
  'too-slow': msg`The disk is too slow: the show goes on and is no longer recorded.`,
  'too-long': msg`Twelve hours are recorded: the show goes on, and no more of it is kept.`,
  fault: msg`Recording failed: the show goes on and is no longer recorded.`,
}
