import type { Chat } from '#live/chat'
import type { Organisations } from '#people/organisations'
import { idSchema } from '#platform/ids'
import type { SubjectSource } from '#safety/moderation'
import type { Catalog } from '#shop/catalog'

const messageIdSchema = idSchema('msg')
const productIdSchema = idSchema('prd')
const MESSAGE_TITLE = { en: 'Chat message', ar: 'رسالة في الدردشة' }

/** Lines of chats, as operators meet them: the words are kept as they stood. */
export function messageSource(chat: Pick<Chat, 'findAny' | 'removeByPlatform' | 'restoreByPlatform'>): SubjectSource {
  return {
    acts: ['remove-message'],
    async find(id) {
      const messageId = messageIdSchema.safeParse(id)
      const line = messageId.success ? await chat.findAny(messageId.data) : null
      if (!line) return null
      const { accountId, name, text, showId, sentAt } = line
      return { title: MESSAGE_TITLE, address: null, accountId, snapshot: { text, name, showId, sentAt: sentAt.toISOString() } }
    },
    carryOut: (_act, id, by) => chat.removeByPlatform(messageIdSchema.parse(id), by),
    takeBack: (_act, id) => chat.restoreByPlatform(messageIdSchema.parse(id)),
  }
}

/** Goods, as operators meet them: answerable is who owns the shop. */
export function productSource(catalog: Pick<Catalog, 'find'>, organisations: Pick<Organisations, 'membersWith'>): SubjectSource {
  return {
    acts: [],
    async find(id) {
      const productId = productIdSchema.safeParse(id)
      const product = productId.success ? await catalog.find(productId.data) : null
      if (!product) return null
      const { title, description, pictureUrl, organisationId } = product
      const [owner] = await organisations.membersWith(organisationId, 'members.manage')
      return { title, address: null, accountId: owner ?? null, snapshot: { title, description, pictureUrl } }
    },
    async isFoundBy(reader, id) {
      const productId = productIdSchema.safeParse(id)
      const product = productId.success ? await catalog.find(productId.data) : null
      return product !== null && (product.state !== 'draft' || reader.can('products.edit', product.organisationId))
    },
    carryOut: async () => undefined,
    takeBack: async () => undefined,
  }
}
