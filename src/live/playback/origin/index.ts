/** The live origin: parts and playlists of what is on air, from memory. */
export { mediaFront } from './front.ts'
export { Origin } from './origin.ts'
