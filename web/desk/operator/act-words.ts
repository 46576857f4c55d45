import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { capabilityWords } from '../team/capability-words.ts'

/** What stands in an audit log, as its code. */
const words: Readonly<Record<string, MessageDescriptor>> = {
  'account.suspend': msg`Account suspended`,
  'account.lift': msg`Suspension of an account lifted`,
  'suspension.lift': msg`Suspension lifted`,
  'age-document.view': msg`Age document looked at`,
  'age-document.accept': msg`Age document accepted`,
  'age-document.refuse': msg`Age document refused`,
  'age.revoke': msg`Proof of age taken back`,
  'appeal.upheld': msg`Appeal refused, the decision stands`,
  'appeal.overturned': msg`Appeal allowed, the decision is lifted`,
  'decision.none': msg`Decided: nothing against the rules`,
  'decision.stop-broadcast': msg`Decided: show stopped`,
  'decision.restrict-to-adults': msg`Decided: for adults only`,
  'decision.hide-clip': msg`Decided: clip hidden`,
  'decision.remove-message': msg`Decided: message removed`,
  'decision.suspend-account': msg`Decided: account suspended`,
  'broadcast.stop': msg`Show stopped`,
  'clip.hide': msg`Clip hidden`,
  'clip.release': msg`Clip of a stopped show released`,
  'replay.release': msg`Replay of a stopped show released`,
  'bid.void': msg`Bid voided`,
  'lot.void': msg`Lot taken back`,
  'giveaway.void': msg`Giveaway taken back`,
  'order.cancel': msg`Order cancelled`,
  'order.refund': msg`Money paid back`,
  'order.payment-lost': msg`Payment of an order lost`,
  'hold-window.set': msg`Time to cancel an order changed`,
  'payee.open': msg`Account to be paid at opened`,
  'text.publish': msg`Legal text published`,
  'dispute.submit': msg`Dispute answered`,
  'dispute.accept': msg`Dispute accepted`,
  'settlement.try-again': msg`Refused move tried again`,
  'webhook.add': msg`Webhook endpoint added`,
  'webhook.change': msg`Webhook endpoint changed`,
  'webhook.remove': msg`Webhook endpoint removed`,
  'webhook.new-secret': msg`New secret for a webhook endpoint`,
  'delegation.grant': msg`Let an agency act`,
  'delegation.end': msg`End a delegation`,
  'delegate.name': msg`Name who acts`,
  'delegate.dismiss': msg`Let somebody act no more`,
}

/** Acts under a capability are called as it is. Unknown ones keep their code: better than nothing, and never wrong. */
export const actWords = (act: string): MessageDescriptor | null => words[act] ?? capabilityWords(act)
