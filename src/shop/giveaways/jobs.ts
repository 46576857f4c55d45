import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Draws a giveaway whose time is over, or looks whether its prizes were claimed. Harmless at any time. */
export const lookAfterGiveaway = defineJob('shop.look-after-giveaway', z.object({ giveawayId: idSchema('gva') }))
export const lookAfterGiveaways = defineJob('shop.look-after-giveaways', z.object({}))
