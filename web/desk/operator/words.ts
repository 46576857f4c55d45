import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { SafetyCase } from './queries.ts'

type Act = SafetyCase['acts'][number]

/** What an operator can do, as the choice says it. */
export const choiceWords: Record<Act, MessageDescriptor> = {
  none: msg`Do nothing: no breach`,
  'stop-broadcast': msg`Stop the broadcast now`,
  'restrict-to-adults': msg`Restrict the show to adults`,
  'hide-clip': msg`Hide the clip`,
  'remove-message': msg`Remove the message`,
  'suspend-account': msg`Suspend the account`,
}

export const kindWords: Record<SafetyCase['subject']['kind'], MessageDescriptor> = {
  show: msg`Show`,
  product: msg`Product`,
  message: msg`Message`,
  'order-message': msg`Message about an order`,
  person: msg`Person`,
  clip: msg`Clip`,
}
