import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { components } from './schema.gen.ts'

export type Statement = components['schemas']['Statement']
export type Ground = Statement['ground']
export type Act = Statement['act']

/** What can be wrong, in the order people look for it. */
export const groundWords: Record<Ground, MessageDescriptor> = {
  'child-safety': msg`A child is in danger or exploited`,
  violence: msg`Violence, or a threat of it`,
  'not-an-adult': msg`Somebody under 18 is on air`,
  'dangerous-acts': msg`Somebody may come to harm`,
  'illegal-goods': msg`Goods that may not be sold`,
  'illegal-content': msg`Something else that is against the law`,
  fraud: msg`Fraud or a false offer`,
  counterfeit: msg`A fake of a brand`,
  'sexual-content': msg`Sexual content`,
  hate: msg`Hatred against a group of people`,
  harassment: msg`Insults or harassment`,
  begging: msg`Begging, or people shown in need for money`,
  misleading: msg`Misleading about what is sold`,
  privacy: msg`Somebody’s private life or data`,
  'intellectual-property': msg`Somebody’s copyright or trade mark`,
  spam: msg`Spam`,
  other: msg`Something else`,
}

/** What was done, as told to whom it concerns. */
export const actWords: Record<Act, MessageDescriptor> = {
  none: msg`Nothing was done.`,
  'stop-broadcast': msg`The broadcast was stopped.`,
  'restrict-to-adults': msg`The show was restricted to adults.`,
  'hide-clip': msg`The clip was hidden.`,
  'remove-message': msg`The message was removed.`,
  'suspend-account': msg`The account was suspended.`,
}
