import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { OrderState } from '../../api/desk-types.ts'

interface StateLook {
  word: MessageDescriptor
  tone: 'quiet' | 'success' | 'warning' | 'danger' | 'info'
}

/** Each state of a seller's order in a word. */
export const stateLooks: Record<OrderState, StateLook> = {
  'on-hold': { word: msg({ message: 'On hold', context: 'order' }), tone: 'quiet' },
  'to-ship': { word: msg({ message: 'To ship', context: 'order' }), tone: 'warning' },
  'cancellation-requested': { word: msg({ message: 'Asks to cancel', context: 'order' }), tone: 'danger' },
  'partly-shipped': { word: msg({ message: 'Partly shipped', context: 'order' }), tone: 'warning' },
  shipped: { word: msg({ message: 'Shipped', context: 'order' }), tone: 'info' },
  delivered: { word: msg({ message: 'Delivered', context: 'order' }), tone: 'success' },
  completed: { word: msg({ message: 'Completed', context: 'order' }), tone: 'success' },
  cancelled: { word: msg({ message: 'Cancelled', context: 'order' }), tone: 'danger' },
}
