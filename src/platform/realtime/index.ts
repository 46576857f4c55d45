/**
 * Rooms over WebSocket: numbered messages with resume, one shared frame a room and tick, a priority lane, slow readers kept from
 * harming others, honest viewer counts. Rooms declare kinds and payloads; only this folder knows sockets.
 */
export { type Allowance, createAllowance } from './allowance.ts'
export { createLocalBus } from './bus.ts'
export { REALTIME_PATH } from './gateway.ts'
export { type Admission, command, type Entry, type RoomKind } from './kind.ts'
export type { Limits } from './limits.ts'
export { createRealtime, type Realtime } from './realtime.ts'
