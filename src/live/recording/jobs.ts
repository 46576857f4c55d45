import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Makes one MP4 of a finished recording. */
export const makeReplayFile = defineJob('live.make-replay-file', z.object({ broadcastId: idSchema('brd') }))

/** Removes replays that are older than the setting says. */
export const removeOldReplays = defineJob('live.remove-old-replays', z.object({}))
