import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Enqueued with the offer, for the moment its time is over. */
export const endOfferByTime = defineJob('shop.end-offer', z.object({ offerId: idSchema('off') }))
