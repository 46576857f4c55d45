import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Hands a submitted answer to the provider; again until the provider has it. */
export const sendEvidence = defineJob('money.send-evidence', z.object({ disputeId: z.uuid() }))
/** Tells the provider that the buyer shall have the money. */
export const acceptAtProvider = defineJob('money.accept-dispute', z.object({ disputeId: z.uuid() }))
