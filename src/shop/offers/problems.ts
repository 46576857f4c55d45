import { defineProblems } from '#platform/problem'

export const offerProblems = defineProblems('shop/offers', {
  'variant-unknown': { status: 404, title: 'There is no such product.' },
  'not-sold-here': { status: 409, title: 'This is not sold in this market.' },
  'already-running': { status: 409, title: 'Another offer is running. End it first.' },
  'not-enough-stock': { status: 409, title: 'Not that many are free to be set aside.' },
  'wrong-currency': { status: 422, title: 'The market has another currency.' },
  'price-not-lower': { status: 422, title: 'An offer costs less than usual.' },
})
