import { defineStates } from '#platform/states'

export const reportStates = defineStates('safety/report', 'received', { received: ['decided'], decided: [] })
export type ReportState = (typeof reportStates.all)[number]

/** A decision may be appealed once. */
export const decisionStates = defineStates('safety/decision', 'in-force', {
  'in-force': ['appealed'],
  appealed: ['upheld', 'overturned'],
  upheld: [],
  overturned: [],
})
export type DecisionState = (typeof decisionStates.all)[number]
