import { defineStates } from '#platform/states'

export const documentStates = defineStates('safety/age document', 'waiting', {
  waiting: ['accepted', 'refused', 'withdrawn', 'lapsed'],
  accepted: [],
  refused: [],
  withdrawn: [],
  lapsed: [],
})
export type DocumentState = (typeof documentStates.all)[number]

export const checkStates = defineStates('safety/age check', 'started', {
  started: ['passed', 'failed', 'expired'],
  passed: [],
  failed: [],
  expired: [],
})
export type CheckState = (typeof checkStates.all)[number]
