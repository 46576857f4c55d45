/**
 * Drops: units set aside ahead and announced, then sold to a line of people from a frame of a show on. Nothing but the line gets at them; who got what is
 * there for everybody to check afterwards.
 */
export { createDrops, type Drops } from './create-drops.ts'
export type { Drop } from './drop.ts'
export { dropMoved } from './events.ts'
