import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Cuts one clip out of the recording. `waits` counts how often its last piece was not there yet. */
export const makeClipJob = defineJob('live.make-clip', z.object({ clipId: idSchema('clp'), waits: z.int().min(0) }))
