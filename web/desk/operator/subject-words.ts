import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { kindWords } from './words.ts'

/** What something was done to, besides what can be reported. */
const words: Readonly<Record<string, MessageDescriptor>> = {
  ...kindWords,
  broadcast: msg`Broadcast`,
  dispute: msg`Dispute`,
  giveaway: msg`Giveaway`,
  'legal-text': msg`Legal text`,
  lot: msg`Lot`,
  market: msg`Market`,
  organisation: msg`Organisation`,
  'seller-order': msg`Order`,
  settlement: msg`Move of money`,
  'webhook-endpoint': msg`Webhook endpoint`,
}

export const subjectWords = (kind: string): MessageDescriptor | undefined => words[kind]
