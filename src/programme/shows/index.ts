/** Shows: what is or will be on air, by whom, when, and which products are on offer in it. */
export { createShows, type Shows } from './create-shows.ts'
export { lineupChanged, showStateChanged } from './events.ts'
export { showOccasions } from './occasions.ts'
export type { LineupItem, Show } from './show.ts'
export type { ShowState } from './states.ts'
