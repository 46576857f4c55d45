import { type Id, uuidOf } from '#platform/ids'
import { holdIdOf } from '#shop/inventory'
import type { Award, Entry } from './giveaway.ts'

/** Derives from giveaway and place, so that however often a crash makes us ask, one hold is taken. */
export const prizeHoldOf = (giveawayId: Id<'gva'>, place: number, viewerId: Id<'vwr'>): Id<'hld'> =>
  holdIdOf(viewerId, uuidOf('prize', giveawayId, String(place)))

export const awardTo = (giveawayId: Id<'gva'>, { id, viewerId, place }: Entry): Award => ({
  ...{ giveawayId, place: place!, entryId: id, viewerId, state: 'due', claimUntil: null },
  holdId: prizeHoldOf(giveawayId, place!, viewerId),
})
