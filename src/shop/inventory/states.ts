import { defineStates } from '#platform/states'

export type HoldState = 'held' | 'paying' | 'confirmed' | 'released' | 'expired'

/** `paying` back to `held`: a payment came to nothing. `expired` to `paying`: the units were still there when the late payment arrived. */
export const holdStates = defineStates<HoldState>('hold', 'held', {
  held: ['paying', 'released', 'expired'],
  paying: ['held', 'confirmed', 'released', 'expired'],
  expired: ['paying'],
  confirmed: [],
  released: [],
})
