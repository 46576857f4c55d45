import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Of the platform itself, its first set-up and its markets. */
export const platformWords: Record<string, MessageDescriptor> = {
  'platform/http/too-many-requests': msg`That was very fast. Wait a moment, then try again.`,
  'platform/http/not-found': msg`This is no longer here.`,
  'platform/http/secret-required': msg`This link is not whole. Take it again from where you have it.`,
  'platform/http/sign-in-required': msg`Sign in to go on.`,
  'platform/http/forbidden': msg`Your account may not do this.`,
  'platform/http/invalid': msg`Something is missing or written in a way we cannot read. Check the fields.`,
  'platform/webhooks/unknown': msg`There is no such endpoint any more.`,
  'platform/webhooks/too-many': msg`Ten endpoints are the most. Remove one first.`,
  'platform/webhooks/address-refused': msg`Webhooks go to public addresses that begin with https:// only.`,
  'platform/webhooks/type-unknown': msg`There is no such kind of event.`,
  'platform/http/internal-error': msg`Something broke on our side. Try again in a moment.`,
  'platform/pictures/no-picture': msg`This file is no picture that can be read. JPEG, PNG, WebP and AVIF can.`,
  'platform/pictures/too-large': msg`The picture is too large. Up to 20 MB and 64 megapixels are taken.`,
  'platform/pictures/too-small': msg`The picture is too small. It needs 200 pixels on its shorter side.`,
  'platform/pictures/busy': msg`Many pictures are being worked on. Try again in a moment.`,
  'platform/pictures/unknown': msg`This picture is no longer here.`,
  'platform/realtime/grant-lapsed': msg`Load the page again to go on watching.`,
  'platform/realtime/internal-error': msg`Something broke on our side. Try again in a moment.`,
  'platform/realtime/too-many-messages': msg`That was very fast. Wait a moment, then try again.`,
  'app/set-up/wrong-link': msg`This link is out of date. Take the one that the console shows now.`,
  'app/set-up/done-already': msg`This Souk is set up already. Sign in.`,
  'app/set-up/market-unknown': msg`Choose one of the markets.`,
  'markets/wrong-currency': msg`This market has another currency.`,
  'markets/method-twice': msg`Two ways of delivery have the same name. Name one of them otherwise.`,
  'markets/days-turned': msg`The last day is before the first.`,
  'markets/unknown': msg`There is no such market.`,
}
