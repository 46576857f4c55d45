import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { components } from '../../api/schema.gen.ts'

export type BuyerOrder = components['schemas']['BuyerOrder']
export type OrderPart = components['schemas']['BuyerOrderPart']
export type OrderState = OrderPart['state']

interface StateLook {
  word: MessageDescriptor
  tone: 'quiet' | 'success' | 'warning' | 'danger' | 'info'
}

export const stateLooks: Record<OrderState, StateLook> = {
  'on-hold': { word: msg({ message: 'Received', context: 'order' }), tone: 'info' },
  'to-ship': { word: msg({ message: 'Being prepared', context: 'order' }), tone: 'info' },
  'cancellation-requested': { word: msg({ message: 'Cancellation asked', context: 'order' }), tone: 'warning' },
  'partly-shipped': { word: msg({ message: 'Partly on its way', context: 'order' }), tone: 'info' },
  shipped: { word: msg({ message: 'On its way', context: 'order' }), tone: 'info' },
  delivered: { word: msg({ message: 'Delivered', context: 'order' }), tone: 'success' },
  completed: { word: msg({ message: 'Delivered', context: 'order' }), tone: 'success' },
  cancelled: { word: msg({ message: 'Cancelled', context: 'order' }), tone: 'danger' },
}

export const cancelReasons = ['changed-mind', 'ordered-twice', 'too-slow', 'wrong-address', 'other'] as const

/** Why a buyer cancels, in the buyer's own mouth. */
export const cancelReasonWords: Record<(typeof cancelReasons)[number], MessageDescriptor> = {
  'changed-mind': msg`I changed my mind`,
  'ordered-twice': msg`I ordered it twice`,
  'too-slow': msg`It takes too long`,
  'wrong-address': msg`The address is wrong`,
  other: msg`Another reason`,
}

/** Why a seller cancelled. */
const sellerReasonWords: Record<string, MessageDescriptor> = {
  'out-of-stock': msg`No longer in stock`,
  'price-wrong': msg`The price was wrong`,
  'cannot-deliver': msg`It cannot be delivered there`,
  'buyer-asked': msg`You asked for it`,
  'payment-lost': msg`The payment did not hold, and nothing was charged`,
}
export const sellerReason = (code: string): MessageDescriptor | null => sellerReasonWords[code] ?? null
