import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Capability } from '#people/organisations/contract'

/** What no brand lets an agency do. */
type NeverLent =
  | 'members.manage'
  | 'delegates.name'
  | 'orders.oversee'
  | 'disputes.oversee'
  | 'settlements.oversee'
  | 'payee.manage'
  | 'markets.manage'
  | 'safety.review'
  | 'ages.review'
  | 'broadcasts.stop'
  | 'accounts.suspend'
  | 'audit.read'
  | 'mail.read'

/** What a capability lets somebody do; also the name of an act under it. */
const words: Readonly<Record<Exclude<Capability, NeverLent>, MessageDescriptor>> = {
  'orders.read': msg`See orders`,
  'orders.manage': msg`Manage orders`,
  'orders.refund': msg`Pay back`,
  'disputes.answer': msg`Answer disputes`,
  'settlements.read': msg`See what the brand is paid`,
  'webhooks.manage': msg`Keep webhooks`,
  'promotions.edit': msg`Edit promotions`,
  'products.edit': msg`Edit products and stock`,
  'products.review': msg`Look at products before they are sold`,
  'show.plan': msg`Plan shows`,
  'show.run': msg`Run shows`,
  'chat.moderate': msg`Keep the chat`,
}

/** Unknown ones keep their name: better than nothing, and never wrong. */
export const capabilityWords = (capability: string): MessageDescriptor | null =>
  (words as Readonly<Record<string, MessageDescriptor>>)[capability] ?? null
