import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Refusal } from './refusal.ts'

/** Words for a problem's code. Every code that a person can meet has its own; the rest are told by their kind. */
const words: Record<string, MessageDescriptor> = {
  offline: msg`No connection. Nothing was lost: try again.`,
  cardUnread: msg`The card could not be checked. No money was taken: try again.`,
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
  'shop/checkout/hold-in-use': msg`This is being paid for in another window.`,
  'shop/checkout/variant-unknown': msg`This product is no longer sold.`,
  'shop/checkout/not-sold-here': msg`This is not sold in this market.`,
  'shop/checkout/markets-mixed': msg`These products cannot go into one order.`,
  'shop/checkout/not-delivered-there': msg`There is no delivery to this country.`,
  'shop/checkout/shipping-unknown': msg`This way of delivery is no longer offered. Choose another one.`,
  'shop/inventory/busy': msg`Many people are buying right now. Try again in a moment.`,
  'shop/catalog/product-unknown': msg`This product is no longer sold.`,
  'shop/catalog/not-sold-here': msg`This is not sold in this market.`,
  'money/payments/declined': msg`Your bank said no. No money was taken.`,
  'money/payments/no-answer': msg`The bank did not answer. No money was taken.`,
  'money/payments/voided': msg`This payment was given up. No money was taken.`,
  'money/payments/key-reused': msg`This order was sent twice in different words. No money was taken: try again.`,
  'platform/http/internal-error': msg`Something broke on our side. Try again in a moment.`,
  'people/accounts/wrong-credentials': msg`This e-mail and password do not belong together. Check both.`,
  'shop/orders/order-unknown': msg`There is no such order.`,
  'shop/orders/cursor-invalid': msg`This part of the list is out of date. Load the list again.`,
  'programme/shows/unknown': msg`There is no such show.`,
  'programme/shows/wrong-state': msg`The show has moved on meanwhile, so this does nothing any more.`,
  'live/recording/no-replay': msg`There is no replay of this show.`,
  'live/recording/file-unknown': msg`This part of the recording is no longer here.`,
  'live/recording/still-on-air': msg`Not removed: the show is still on air.`,
  'live/cues/not-on-air': msg`Not pinned: the show is not on air`,
  'live/cues/not-in-lineup': msg`Not pinned: this product is no longer in the lineup`,
  'live/cues/nothing-left': msg`Not pinned: nothing left to sell`,
  'live/cues/nothing-pinned': msg`Nothing is pinned any more`,
  'live/studio/off-air': msg`No camera is sending.`,
  'live/chat/busy': msg`Everybody is talking at once. Say it again in a moment.`,
  'live/chat/empty': msg`There was nothing to say in it.`,
  'live/chat/identity-needed': msg`Load the page again, then say it.`,
  'live/chat/name-needed': msg`Choose a name first.`,
  'live/chat/name-reserved': msg`This name belongs to the people of the show. Choose another one.`,
  'live/chat/not-a-moderator': msg`Only the show’s moderators do this.`,
  'live/chat/too-fast': msg`Too many lines at once. Wait a moment, then say it again.`,
  'live/chat/slow-mode': msg`Slow mode is on: wait a little between two lines.`,
  'live/chat/followers-only': msg`Only followers of this channel speak here. Follow it to join in.`,
  'live/chat/muted': msg`A moderator muted you in this show.`,
  'live/chat/closed': msg`The show is over, and so is its chat.`,
  'live/chat/held-full': msg`Lines of yours wait for the moderators already.`,
  'live/chat/name-not-allowed': msg`This name cannot be used. Choose one of letters, without addresses.`,
  'live/chat/line-unknown': msg`This line is gone.`,
  'live/chat/undo-over': msg`It is too late to take this back.`,
  'live/chat/not-muted': msg`This person is not muted any more.`,
  'live/chat/cannot-mute': msg`The people of the show cannot be muted.`,
  'live/chat/too-many-mutes': msg`Too many people are muted in this show.`,
  'live/chat/word-empty': msg`A block word needs letters or digits.`,
  'live/chat/word-known': msg`This word is blocked already.`,
  'live/chat/words-full': msg`There are as many block words as there may be. Remove one first.`,
  'live/chat/grant-required': msg`Load the page again to go on watching.`,
  'live/chat/nothing-broadcast': msg`Nothing was on air in this show.`,
  'people/follows/unknown': msg`There is no such channel or host.`,
  'people/follows/too-many': msg`You follow as many as one person can.`,
  'live/playback/full': msg`Every place is taken right now.`,
  'live/playback/grant-required': msg`Load the page again to go on watching.`,
  'live/playback/not-live': msg`Nothing is on air right now.`,
  'live/playback/offer-refused': msg`Your browser and this show found no common way to play.`,
  'live/playback/session-unknown': msg`This is no longer here.`,
  'live/playback/show-unknown': msg`There is no such show.`,
  'live/playback/unavailable': msg`The live video is starting. Try again in a moment.`,
  'live/room/grant-required': msg`Load the page again to go on watching.`,
  'live/room/unknown': msg`There is no such show.`,
  'platform/realtime/grant-lapsed': msg`Load the page again to go on watching.`,
  'platform/realtime/internal-error': msg`Something broke on our side. Try again in a moment.`,
  'platform/realtime/too-many-messages': msg`That was very fast. Wait a moment, then try again.`,
  'safety/audience/age-check-needed': msg`This show is for adults. Show that you are one first.`,
  'safety/audience/viewer-needed': msg`Load the page again, then try once more.`,
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
