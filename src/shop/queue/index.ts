/**
 * Queues: lines of people who wait for units of a fence. Who comes first is first, by the order of the database; a turn is a hold of some minutes or
 * hours, and a turn that is not used goes to the next. Units move by `shop.take` alone.
 */
export { createQueues, type Queues } from './create-queues.ts'
export { entryIdOf, type QueueEntry, type QueueState, type Standing } from './entry.ts'
export { queueMoved } from './events.ts'
export { type LetterRoutes, letterRoutes } from './letter-routes.ts'
export { ownPlaces } from './own-places.ts'
export { queueProblems } from './problems.ts'
export { type TellDeps, tellTurn } from './tell-turn.ts'
export type { TurnWords } from './turn-letter.ts'
export { allocationToWire, placeToWire } from './wire.ts'
