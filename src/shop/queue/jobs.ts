import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Looks after every line in which somebody waits or has a turn, then asks for itself again. */
export const tendAllQueues = defineJob('shop.tend-queues', z.object({}))
