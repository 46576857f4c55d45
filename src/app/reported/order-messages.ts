import { z } from 'zod'
import type { Clock } from '#platform/time'
import type { SubjectSource } from '#safety/moderation'
import type { Orders } from '#shop/orders'

const messageIdSchema = z.uuid()

/** Messages between a buyer and a brand, as operators meet them: with a few lines around, as they stood. Who has the id is one of the two. */
export function orderMessageSource({ orders, clock }: { orders: Pick<Orders, 'messages'>; clock: Clock }): SubjectSource {
  return {
    acts: ['remove-message'],
    async find(id) {
      const messageId = messageIdSchema.safeParse(id)
      const message = messageId.success ? await orders.messages.find(messageId.data) : null
      if (!message) return null
      const { accountId, orderNumber, ...snapshot } = message
      const title = { en: `Message about order ${orderNumber}`, ar: `رسالة بشأن الطلب ${orderNumber}` }
      return { title, address: null, accountId, snapshot: { ...snapshot, orderNumber } }
    },
    carryOut: (_act, id) => orders.messages.withhold(messageIdSchema.parse(id), clock.now()),
    takeBack: (_act, id) => orders.messages.withhold(messageIdSchema.parse(id), null),
  }
}
