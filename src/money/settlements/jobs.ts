import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Follows the ledger, and looks at every share whose time has come. Asks for itself again. */
export const settleShares = defineJob('money.settle-shares', z.object({}))
/** Brings one transfer or recall to its end. */
export const carryMove = defineJob('money.carry-settlement', z.object({ moveId: z.uuid() }))
