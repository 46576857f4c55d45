import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Enqueued when claims close, for the moment the last claim may have run out: who still waits hears that it is over. */
export const endClaimLines = defineJob('shop.end-claims', z.object({ listId: idSchema('clm') }))
