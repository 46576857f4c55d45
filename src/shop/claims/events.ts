import { defineEvent } from '#platform/events'
import type { ClaimList } from './claim.ts'

/** Claims were planned, opened, closed, or units and lines moved. Sent after the commit; read how they stand when they are told. */
export const claimsMoved = defineEvent<{ list: Pick<ClaimList, 'id' | 'occasion'> }>('shop.claims.moved')
