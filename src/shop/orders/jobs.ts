import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Announces new orders, ends their hold windows, completes those whose return window is over; then asks for itself again. */
export const keepOrders = defineJob('shop.keep-orders', z.object({}))
/** Asks after refunds whose end nobody heard. */
export const settleRefunds = defineJob('shop.settle-refunds', z.object({}))
/** Looks whether a picture that was taken in for a message was ever sent with one. */
export const forgetUnsentPicture = defineJob('shop.forget-unsent-picture', z.object({ sellerOrderId: idSchema('sor'), picture: z.uuid() }))
