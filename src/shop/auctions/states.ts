import { defineStates } from '#platform/states'

export type LotState = 'planned' | 'open' | 'closing' | 'sold' | 'unsold' | 'voided'

/** `closing`: the hammer fell, and whoever won has time to pay. */
export const lotStates = defineStates<LotState>('lot', 'planned', {
  planned: ['open', 'voided'],
  open: ['closing', 'unsold', 'voided'],
  closing: ['sold', 'unsold'],
  sold: [],
  // A bank's late answer, while the unit was still there.
  unsold: ['sold'],
  voided: [],
})
