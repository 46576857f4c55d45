import type { AuctionParts } from './deps.ts'
import type { Award } from './lot.ts'

const words = ({ lotId, attempt }: Pick<Award, 'lotId' | 'attempt'>): string => `${lotId}:${attempt}`

/** Leads from the letter to the hold, in whatever browser it is opened. */
export const winTokenOf = ({ signer }: Pick<AuctionParts, 'signer'>, award: Pick<Award, 'lotId' | 'attempt'>): string =>
  signer.sign(words(award))

export const isWinToken = ({ signer }: Pick<AuctionParts, 'signer'>, award: Pick<Award, 'lotId' | 'attempt'>, token: string): boolean =>
  signer.verify(token) === words(award)
