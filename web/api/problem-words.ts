import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { liveWords } from './problem-words/live.ts'
import { moneyWords } from './problem-words/money.ts'
import { peopleWords } from './problem-words/people.ts'
import { platformWords } from './problem-words/platform.ts'
import { programmeWords } from './problem-words/programme.ts'
import { safetyWords } from './problem-words/safety.ts'
import { shopWords } from './problem-words/shop.ts'
import type { Refusal } from './refusal.ts'

/** Words for a problem's code, wing by wing. Every code that a person can meet has its own; the rest are told by their kind. */
const words: Record<string, MessageDescriptor> = {
  offline: msg`No connection. Nothing was lost: try again.`,
  cardUnread: msg`The card could not be checked. No money was taken: try again.`,
  ...platformWords,
  ...peopleWords,
  ...safetyWords,
  ...moneyWords,
  ...shopWords,
  ...programmeWords,
  ...liveWords,
}

const reasons: Record<string, MessageDescriptor> = {
  'insufficient-funds': msg`There is not enough on this card. No money was taken.`,
  'authentication-failed': msg`Your bank could not confirm that it was you. No money was taken.`,
  'expired-card': msg`This card has expired. No money was taken.`,
  'token-unknown': msg`The card was asked for too long ago. Enter it again; no money was taken.`,
}

const byStatus = (status: number): MessageDescriptor =>
  status >= 500 ? msg`Something broke on our side. Try again in a moment.` : msg`That did not work. Try again.`

/** What to tell the person. Render it with `t(problemWords(refusal))`. */
export function problemWords(refusal: Refusal): MessageDescriptor {
  const reason = refusal.extensions['reason']
  if (refusal.code === 'money/payments/declined' && typeof reason === 'string' && reasons[reason]) return reasons[reason]
  return words[refusal.code] ?? byStatus(refusal.status)
}
