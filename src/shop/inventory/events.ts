import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'

/** Units that anyone may still take, by variant. Sent after the commit, from the result of what changed them. */
export const stockChanged = defineEvent<{ levels: Readonly<Record<Id<'var'>, number>> }>('shop.stock.changed')
