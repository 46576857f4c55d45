import { createSigner } from '#platform/signing'
import type { Clock } from '#platform/time'
import type { Behaviour, TestCard } from './cards.ts'

const LIFE_SECONDS = 3600

/** What a token says of its card: how it behaves, and what a receipt may show. */
export interface TokenCard extends Pick<TestCard, 'behaviour' | 'brand'> {
  readonly last4: string
  readonly expiryMonth: number
  readonly expiryYear: number
}

export interface CardTokens {
  /** At most 200 characters; says the card for one hour, as often as asked. */
  make(card: TokenCard): string
  /** Null for what is none of ours, or older than an hour. */
  read(token: string): TokenCard | null
}

/** Signed instead of kept: a card that nobody pays with leaves no trace, and no number is in it. */
export function createCardTokens(secret: string, clock: Clock): CardTokens {
  const signer = createSigner(secret, 'sandbox card token')
  const seconds = (): number => Math.floor(clock.now().getTime() / 1000)
  return {
    make: ({ behaviour, brand, last4, expiryMonth, expiryYear }) =>
      `tok_${signer.sign(Buffer.from([behaviour, brand, last4, expiryMonth, expiryYear, seconds()].join()).toString('base64url'))}`,
    read(token) {
      const said = token.startsWith('tok_') ? signer.verify(token.slice(4)) : null
      if (said === null) return null
      const [behaviour, brand, last4, expiryMonth, expiryYear, madeAt] = Buffer.from(said, 'base64url').toString().split(',') as [
        ...[Behaviour, string, string, string, string, string],
      ]
      if (Number(madeAt) + LIFE_SECONDS <= seconds()) return null
      return { behaviour, brand, last4, expiryMonth: Number(expiryMonth), expiryYear: Number(expiryYear) }
    },
  }
}
