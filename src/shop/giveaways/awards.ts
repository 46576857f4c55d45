import { type Id, newId } from '#platform/ids'
import type { Award, Entry } from './giveaway.ts'

export const awardTo = (giveawayId: Id<'gva'>, { id, viewerId, place }: Entry): Award => ({
  ...{ giveawayId, place: place!, entryId: id, viewerId, state: 'due', claimUntil: null },
  // Written down before it is taken, so that however often a crash makes us ask, one hold is taken; and nobody can guess it.
  holdId: newId('hld'),
})
