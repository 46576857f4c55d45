import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Dispute, DisputeFile } from './dispute-queries.ts'

interface StateLook {
  word: MessageDescriptor
  tone: 'quiet' | 'success' | 'warning' | 'danger' | 'info'
}

export const stateLooks: Record<Dispute['state'], StateLook> = {
  'needs-response': { word: msg({ message: 'Answer it', context: 'state of a dispute' }), tone: 'warning' },
  'under-review': { word: msg({ message: 'At the bank', context: 'state of a dispute' }), tone: 'info' },
  won: { word: msg({ message: 'Won', context: 'state of a dispute' }), tone: 'success' },
  lost: { word: msg({ message: 'Lost', context: 'state of a dispute' }), tone: 'danger' },
}

/** What the buyer told the bank, as one reads it in a list. */
export const reasonWords: Record<Dispute['reason'], MessageDescriptor> = {
  fraudulent: msg`Not bought by the cardholder`,
  'not-received': msg`Did not arrive`,
  'not-as-described': msg`Not as described, or faulty`,
  duplicate: msg`Charged twice`,
  'credit-not-processed': msg`A promised refund did not come`,
  general: msg`No reason given`,
}

/** What convinces a bank, by reason. */
export const adviceWords: Record<Dispute['reason'], MessageDescriptor> = {
  fraudulent: msg`Show that the cardholder bought it: messages with them, the same name and address, a delivery they signed for.`,
  'not-received': msg`Show that it arrived: carrier, tracking number and the proof of delivery.`,
  'not-as-described': msg`Show what you promised and what you sent: the product’s page, pictures, and what the buyer wrote.`,
  duplicate: msg`Show that these were two purchases: both orders and what each of them held.`,
  'credit-not-processed': msg`Show that no refund was due or that it was paid: your rules and the refund itself.`,
  general: msg`Show what was bought, that it was sent, and what the buyer said about it.`,
}

export const purposeWords: Record<DisputeFile['purpose'], MessageDescriptor> = {
  receipt: msg({ message: 'Receipt or invoice', context: 'file for a bank' }),
  shipping: msg({ message: 'Proof of delivery', context: 'file for a bank' }),
  communication: msg({ message: 'What the buyer wrote', context: 'file for a bank' }),
  other: msg({ message: 'Something else', context: 'file for a bank' }),
}
