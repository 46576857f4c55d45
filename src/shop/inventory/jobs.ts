import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Frees holds that ran out, then asks for itself again. */
export const sweepExpiredHolds = defineJob('shop.sweep-holds', z.object({}))
