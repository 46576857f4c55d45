/** The sandbox's cards. Any other number is refused unseen by a database, so that nobody leaves a real one here. */

export type Behaviour =
  | 'pays'
  | 'challenges'
  | 'declines'
  | 'declines-later'
  | 'lacks-funds'
  | 'expired'
  | 'late'
  | 'silent'
  | 'refund-later'
  | 'refund-fails'
  | 'refund-silent'
  | 'disputed-fraud'
  | 'disputed-missing'

export interface TestCard {
  readonly number: string
  readonly behaviour: Behaviour
  readonly brand: string
}

export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', behaviour: 'pays', brand: 'Visa' },
  { number: '5555555555554444', behaviour: 'pays', brand: 'Mastercard' },
  { number: '4000002500003155', behaviour: 'challenges', brand: 'Visa' },
  { number: '4000000000000002', behaviour: 'declines', brand: 'Visa' },
  { number: '4000000000000341', behaviour: 'declines-later', brand: 'Visa' },
  { number: '4000000000009995', behaviour: 'lacks-funds', brand: 'Visa' },
  { number: '4000000000000069', behaviour: 'expired', brand: 'Visa' },
  { number: '4000000000000259', behaviour: 'late', brand: 'Visa' },
  { number: '4000000000000119', behaviour: 'silent', brand: 'Visa' },
  { number: '4000000000007726', behaviour: 'refund-later', brand: 'Visa' },
  { number: '4000000000005126', behaviour: 'refund-fails', brand: 'Visa' },
  { number: '4000000000003220', behaviour: 'refund-silent', brand: 'Visa' },
  { number: '4000000000001976', behaviour: 'disputed-fraud', brand: 'Visa' },
  { number: '4000000000002685', behaviour: 'disputed-missing', brand: 'Visa' },
]

export function findTestCard(number: string): TestCard | undefined {
  const digits = number.replaceAll(/\D/g, '')
  return testCards.find((card) => card.number === digits)
}
