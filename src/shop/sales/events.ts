import { defineEvent } from '#platform/events'
import type { SaleKind, SalePlace } from './sale.ts'

/** A sale that was on air is over. `id` is the wire text of its own kind. Sent once, after the commit. */
export const saleEnded = defineEvent<{ kind: SaleKind; id: string; occasion: SalePlace }>('shop.sale.ended')
