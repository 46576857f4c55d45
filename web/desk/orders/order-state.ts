import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const orderStates = ['confirmed', 'cancelled'] as const
export type OrderState = (typeof orderStates)[number]

interface StateLook {
  word: MessageDescriptor
  tone: 'quiet' | 'success' | 'warning' | 'danger' | 'info'
}

export const stateLooks: Record<OrderState, StateLook> = {
  confirmed: { word: msg({ message: 'Confirmed', context: 'order' }), tone: 'success' },
  cancelled: { word: msg({ message: 'Cancelled', context: 'order' }), tone: 'danger' },
}

export const lookOf = (state: string): StateLook | null => stateLooks[state as OrderState] ?? null
