/** Shows: what is or will be on air, by whom, when, and which products are on offer in it. */
export type { NewShow } from './create-show.ts'
export { createShows, type Shows, type ShowsDeps } from './create-shows.ts'
export { lineupChanged, showStateChanged } from './events.ts'
export { showOccasions } from './occasions.ts'
export type { OnAir } from './on-air.ts'
export type { LineupItem, Show } from './show.ts'
export type { ShowState } from './states.ts'
