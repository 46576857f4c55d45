import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** Why an order is cancelled or money goes back: the API's codes in words. */
const words: Record<string, MessageDescriptor> = {
  'changed-mind': msg`The buyer changed their mind`,
  'ordered-twice': msg`Ordered twice`,
  'too-slow': msg`It takes too long`,
  'wrong-address': msg`The address is wrong`,
  'out-of-stock': msg`No longer in stock`,
  'price-wrong': msg`The price was wrong`,
  'cannot-deliver': msg`It cannot be delivered there`,
  'buyer-asked': msg`The buyer asked for it`,
  'fraud-suspected': msg`The payment looks wrong`,
  'payment-lost': msg`The payment did not hold, and nothing was charged`,
  'dispute-won': msg`The bank returned the money, and the goods were not sent`,
  returned: msg`Sent back`,
  damaged: msg`Arrived damaged`,
  'not-arrived': msg`Did not arrive`,
  'not-as-described': msg`Not as described`,
  goodwill: msg`Goodwill`,
  other: msg`Another reason`,
}

export const reasonWords = (code: string): MessageDescriptor => words[code] ?? words['other']!

export const sellerReasons = ['out-of-stock', 'price-wrong', 'cannot-deliver', 'buyer-asked', 'fraud-suspected', 'other'] as const
export const refundReasons = ['returned', 'damaged', 'not-arrived', 'not-as-described', 'goodwill', 'other'] as const
