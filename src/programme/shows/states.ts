import { defineStates, type States } from '#platform/states'

export const stateNames = ['draft', 'scheduled', 'live', 'stopped', 'ended', 'cancelled'] as const
export type ShowState = (typeof stateNames)[number]

/**
 * What the people who make a show have decided. Whether a picture arrives is another matter: an interruption leaves a show `live`.
 * `stopped`: the host has left the stage and may come back; `ended`: they will not.
 */
export const showStates = defineStates<ShowState>('programme/shows', 'draft', {
  draft: ['scheduled', 'cancelled'],
  scheduled: ['draft', 'live', 'cancelled'],
  live: ['stopped', 'ended'],
  stopped: ['live', 'ended'],
  ended: [],
  cancelled: [],
})

/** A practice goes back to being planned, as often as it takes: nobody has seen it. */
export const practiceStates = defineStates<ShowState>('programme/shows in practice', 'draft', {
  draft: ['scheduled', 'cancelled'],
  scheduled: ['draft', 'live', 'cancelled'],
  live: ['stopped', 'scheduled', 'ended'],
  stopped: ['live', 'scheduled', 'ended'],
  ended: [],
  cancelled: [],
})

export const statesOf = (visibility: string): States<ShowState> => (visibility === 'practice' ? practiceStates : showStates)

/** States in which a show can be found by others. */
export const publicStates: readonly ShowState[] = ['scheduled', 'live', 'stopped', 'ended']
