import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

export const moneyWords: Record<string, MessageDescriptor> = {
  'money/payments/declined': msg`Your bank said no. No money was taken.`,
  'money/payments/no-answer': msg`The bank did not answer. No money was taken.`,
  'money/payments/voided': msg`This payment was given up. No money was taken.`,
  'money/payments/key-reused': msg`This order was sent twice in different words. No money was taken: try again.`,
  'money/payments/not-refundable': msg`Nothing was paid here that could be given back.`,
  'money/payments/refund-too-much': msg`That is more than is left to give back. Load the order again.`,
  'money/payments/refund-nothing': msg`Give back more than nothing.`,
  'money/payments/disputed': msg`The buyer’s bank disputes this payment. Answer the dispute: what it holds cannot be given back as well.`,
  'money/disputes/unknown': msg`There is no such dispute.`,
  'money/disputes/submitted-before': msg`The answer was sent before. A bank takes one answer only.`,
  'money/disputes/over': msg`This dispute is decided, or its time is up.`,
  'money/disputes/several-brands': msg`Several brands sold this order: the platform answers for all of them. Your words and files are kept for it.`,
  'money/disputes/nothing-said': msg`Write what happened first. A bank believes what it can read.`,
  'money/disputes/file-unknown': msg`This file is no longer here.`,
  'money/disputes/file-unreadable': msg`This is not a JPEG, PNG or PDF that a bank can open.`,
  'money/disputes/files-many': msg`Eight files are the most. Take one out first.`,
  'money/settlements/no-answer': msg`The payment provider did not answer. Try again in a moment.`,
  'money/settlements/country-missing': msg`Say first in which country the brand is at home.`,
  'money/settlements/not-accepted': msg`The payment provider opens no account for this brand. Ask the platform’s operator why.`,
  'money/settlements/not-refused': msg`Nothing of this share is refused any more. It may have moved meanwhile.`,
  'money/settlements/signature-invalid': msg`This message is not from the payment provider.`,
  'money/sandbox/account-unknown': msg`The sandbox knows no such account.`,
}
