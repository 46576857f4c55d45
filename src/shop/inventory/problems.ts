import { defineProblems } from '#platform/problem'

export const inventoryProblems = defineProblems('shop/inventory', {
  busy: { status: 503, title: 'Too many people are buying at this moment. Try again.' },
  'stock-promised': { status: 409, title: 'Holds and orders need more than would be left.' },
  'more-than-sold': { status: 409, title: 'More would come back than was sold.' },
})
