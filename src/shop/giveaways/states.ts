import { defineStates } from '#platform/states'

export type GiveawayState = 'planned' | 'open' | 'drawn' | 'done' | 'voided'

/** `drawn`: the order is public, and those who won may claim. */
export const giveawayStates = defineStates<GiveawayState>('giveaway', 'planned', {
  planned: ['open', 'voided'],
  open: ['drawn', 'voided'],
  drawn: ['done'],
  done: [],
  voided: [],
})
