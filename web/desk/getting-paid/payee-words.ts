import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Payee, Settlement } from './payee-queries.ts'

interface Look {
  word: MessageDescriptor
  tone: 'quiet' | 'success' | 'warning' | 'danger' | 'info'
}

export const payeeLooks: Record<Payee['state'], Look> = {
  none: { word: msg({ message: 'No account yet', context: 'state of a payee' }), tone: 'quiet' },
  pending: { word: msg({ message: 'Not finished', context: 'state of a payee' }), tone: 'warning' },
  restricted: { word: msg({ message: 'Something is missing', context: 'state of a payee' }), tone: 'warning' },
  enabled: { word: msg({ message: 'Ready', context: 'state of a payee' }), tone: 'success' },
}

export const requirementWords: Record<Payee['requirements'][number], MessageDescriptor> = {
  terms: msg`Accept the provider’s terms`,
  'bank-account': msg`Give a bank account`,
  identity: msg`Show an identity document`,
  person: msg`Say who you are: name, address, day of birth`,
  company: msg`Say what the company is called and where it sits`,
  owners: msg`Name the owners and directors`,
  business: msg`Say what the business sells`,
  'tax-number': msg`Give a tax or registration number`,
  'under-review': msg`The provider is looking at what you sent. Nothing to do now.`,
  rejected: msg`The provider does not take this business. Ask it why.`,
  other: msg`Something else: the provider’s page says what`,
}

export const settlementLooks: Record<Settlement['state'], Look> = {
  waiting: { word: msg({ message: 'Waits', context: 'state of a share' }), tone: 'quiet' },
  moving: { word: msg({ message: 'On its way', context: 'state of a share' }), tone: 'info' },
  sent: { word: msg({ message: 'Sent', context: 'state of a share' }), tone: 'success' },
  recalled: { word: msg({ message: 'Taken back', context: 'state of a share' }), tone: 'warning' },
  nothing: { word: msg({ message: 'Nothing to send', context: 'state of a share' }), tone: 'quiet' },
}

export const waitWords: Record<NonNullable<Settlement['waitsFor']>, MessageDescriptor> = {
  delivery: msg`until the goods are delivered`,
  delay: msg`until the waiting time is over`,
  payment: msg`until the card is charged`,
  account: msg`until your account is ready`,
  dispute: msg`until the buyer’s bank has decided`,
  refund: msg`until a refund is settled`,
  welfare: msg`while Souk looks into it`,
  balance: msg`until there is enough money at the provider`,
  refused: msg`until the provider takes the transfer`,
}
