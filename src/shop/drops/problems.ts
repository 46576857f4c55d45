import { defineProblems } from '#platform/problem'

export const dropProblems = defineProblems('shop/drops', {
  unknown: { status: 404, title: 'There is no such drop.' },
  'occasion-unknown': { status: 404, title: 'There is no such show.' },
  'variant-unknown': { status: 404, title: 'There is no such product.' },
  'not-in-lineup': { status: 409, title: 'The show does not show this product.' },
  'not-sold-here': { status: 409, title: 'This is not sold in the show’s market.' },
  'only-practice': { status: 409, title: 'Nothing is sold in a practice.' },
  'not-enough-stock': { status: 409, title: 'Not that many are free to be set aside.' },
  'too-many': { status: 409, title: 'The show has as many drops planned as it can take.' },
  'wrong-currency': { status: 422, title: 'The market has another currency.' },
  'price-too-high': { status: 422, title: 'A drop does not cost more than usual.' },
  'wrong-time': { status: 422, title: 'The announced time must be ahead, and not too far.' },
  'not-open': { status: 409, title: 'This drop is not open yet.' },
  'not-over': { status: 409, title: 'This drop is not over yet.' },
  over: { status: 409, title: 'This drop is over.' },
  'limit-reached': { status: 409, title: 'One person cannot have more of this drop.' },
  'not-waiting': { status: 409, title: 'This place in the line does not wait any more.' },
  'place-unknown': { status: 404, title: 'You have no such place in the line.' },
})
