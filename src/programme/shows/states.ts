import { defineStates } from '#platform/states'

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

/** States in which anybody may find the show. */
export const publicStates: readonly ShowState[] = ['scheduled', 'live', 'stopped', 'ended']
