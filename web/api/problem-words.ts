import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Refusal } from './refusal.ts'

/** Words for a problem's code. Every code that a person can meet has its own; the rest are told by their kind. */
const words: Record<string, MessageDescriptor> = {
  offline: msg`No connection. Nothing was lost: try again.`,
  'platform/http/too-many-requests': msg`That was very fast. Wait a moment, then try again.`,
  'platform/http/not-found': msg`This is no longer here.`,
  'platform/http/sign-in-required': msg`Sign in to go on.`,
  'platform/http/forbidden': msg`Your account may not do this.`,
  'platform/http/invalid': msg`Something is missing or written in a way we cannot read. Check the fields.`,
  'shop/checkout/out-of-stock': msg`Sold out a moment ago. Nothing was taken.`,
  'shop/checkout/limit-reached': msg`You have reached the most one person may buy of this.`,
  'shop/checkout/busy': msg`Many people are buying right now. Try again in a moment.`,
  'shop/checkout/hold-expired': msg`Your hold is over, so nothing was ordered and no money was taken.`,
  'shop/checkout/hold-not-yours': msg`This hold belongs to another visit. Choose the product again.`,
  'shop/checkout/price-changed': msg`The price changed before you paid. No money was taken. Look at the new total.`,
  'money/payments/declined': msg`Your bank said no. No money was taken.`,
  'money/payments/no-answer': msg`The bank did not answer. No money was taken.`,
  'money/payments/voided': msg`This payment was given up. No money was taken.`,
  'money/card/failed': msg`The card could not be checked. No money was taken: try again.`,
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
