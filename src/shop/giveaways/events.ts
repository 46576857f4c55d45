import { defineEvent } from '#platform/events'
import type { Giveaway } from './giveaway.ts'

/** A giveaway was prepared, opened, drawn, finished, voided, or got entries. Sent after the commit. */
export const giveawayChanged = defineEvent<{ giveaway: Giveaway }>('shop.giveaway.changed')
