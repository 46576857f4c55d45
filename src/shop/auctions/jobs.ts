import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Closes a lot whose time is over, or looks whether it was paid for. Harmless at any time. */
export const lookAfterLot = defineJob('shop.look-after-lot', z.object({ lotId: idSchema('lot') }))
/** The same for all that are open or wait for a payment. */
export const lookAfterLots = defineJob('shop.look-after-lots', z.object({}))
/** Tells some time after the hammer that the lot leaves the screens. */
export const takeLotOffAir = defineJob('shop.take-lot-off-air', z.object({ lotId: idSchema('lot') }))
