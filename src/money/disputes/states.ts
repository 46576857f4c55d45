import type { DisputeState } from '#money/payments'
import { defineStates } from '#platform/states'

export const disputeStates = defineStates<DisputeState>('dispute', 'needs-response', {
  'needs-response': ['under-review', 'won', 'lost'],
  'under-review': ['won', 'lost'],
  won: [],
  lost: [],
})
