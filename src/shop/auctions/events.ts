import { defineEvent } from '#platform/events'
import type { Award, LogEntry, Lot } from './lot.ts'

/** A lot was prepared, opened, closed, sold, voided. Sent after the commit. */
export const lotChanged = defineEvent<{ lot: Lot }>('shop.lot.changed')
/** Its log grew: bids, its opening and end, bids made void. In their order, without gaps. */
export const lotLogged = defineEvent<{ lot: Lot; entries: readonly LogEntry[] }>('shop.lot.logged')
/** Somebody may pay for it now, until the moment it says. */
export const lotAwarded = defineEvent<{ lot: Lot; award: Award }>('shop.lot.awarded')
