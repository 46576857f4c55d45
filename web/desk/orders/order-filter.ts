import type { OrderState } from '../../api/desk-types.ts'

export const orderStates = [
  'on-hold',
  'to-ship',
  'cancellation-requested',
  'partly-shipped',
  'shipped',
  'delivered',
  'completed',
  'cancelled',
] as const satisfies OrderState[]

/** What the orders desk is narrowed to. It lives in the address, so that a list can be kept and shared. */
export interface OrderFilter {
  q?: string
  state?: OrderState
}

export function readOrderFilter(search: Record<string, unknown>): OrderFilter {
  const asked = search['q']
  const q = typeof asked === 'string' || typeof asked === 'number' ? String(asked).trim() : ''
  const state = orderStates.find((known) => known === search['state'])
  return { ...(q ? { q } : {}), ...(state ? { state } : {}) }
}

export const isNarrowed = (filter: OrderFilter): boolean => filter.q !== undefined || filter.state !== undefined
