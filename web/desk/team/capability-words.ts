import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What a capability lets somebody do; also the name of an act under it. */
const words: Record<string, MessageDescriptor> = {
  'orders.read': msg`See orders`,
  'orders.manage': msg`Manage orders`,
  'orders.refund': msg`Pay back`,
  'webhooks.manage': msg`Keep webhooks`,
  'promotions.edit': msg`Edit promotions`,
  'products.edit': msg`Edit products and stock`,
  'products.review': msg`Look at products before they are sold`,
  'show.plan': msg`Plan shows`,
  'show.run': msg`Run shows`,
  'chat.moderate': msg`Keep the chat`,
  'delegation.grant': msg`Let an agency act`,
  'delegation.end': msg`End a delegation`,
  'delegate.name': msg`Name who acts`,
  'delegate.dismiss': msg`Let somebody act no more`,
}

/** Unknown ones keep their name: better than nothing, and never wrong. */
export const capabilityWords = (capability: string): MessageDescriptor | null => words[capability] ?? null
