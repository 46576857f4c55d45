import { defineProblems } from '#platform/problem'

export const cartProblems = defineProblems('shop/cart', {
  'variant-unknown': { status: 404, title: 'There is no such product.' },
  'not-sold-here': { status: 409, title: 'This is not sold in this market.' },
  'other-market': { status: 409, title: 'The cart holds things of another market.' },
  full: { status: 409, title: 'The cart holds a hundred things.' },
  empty: { status: 409, title: 'There is nothing in the cart that could be bought.' },
})
