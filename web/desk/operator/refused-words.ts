import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { RefusedMove } from './refused-queries.ts'

export const failureWords: Record<RefusedMove['failure'], MessageDescriptor> = {
  account: msg`The brand’s account takes no money`,
  balance: msg`There is not enough money at the provider`,
  refused: msg`The provider refuses this transfer`,
}

export const kindLooks: Record<RefusedMove['kind'], { word: MessageDescriptor; tone: 'quiet' | 'warning' }> = {
  transfer: { word: msg({ message: 'To the brand', context: 'way of a transfer' }), tone: 'quiet' },
  recall: { word: msg({ message: 'Back from the brand', context: 'way of a transfer' }), tone: 'warning' },
}
