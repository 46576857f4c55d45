import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Enqueued for the moment its time is over, and for the one at which a drop that nobody opened gives its units back. */
export const endDropByTime = defineJob('shop.end-drop', z.object({ dropId: idSchema('drp') }))
