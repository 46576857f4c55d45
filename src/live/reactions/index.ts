/** Reactions: one tap, counted exactly, told once a second for everybody together. */
export { createReactions, type Reactions } from './create-reactions.ts'
