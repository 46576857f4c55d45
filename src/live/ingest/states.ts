import { defineStates } from '#platform/states'

export const broadcastStates = defineStates('broadcast', 'idle', {
  idle: ['live', 'ended'],
  live: ['interrupted', 'ended'],
  interrupted: ['live', 'ended'],
  ended: [],
})

export type BroadcastState = (typeof broadcastStates.all)[number]
