import { defineProblems } from '#platform/problem'

export const promotionProblems = defineProblems('shop/promotions', {
  unknown: { status: 404, title: 'There is no such promotion.' },
  'code-taken': { status: 409, title: 'Another promotion of this market has this code.' },
  'moved-on': { status: 409, title: 'The promotion has moved on meanwhile.' },
  'wrong-currency': { status: 422, title: 'The market has another currency.' },
  'not-its-product': { status: 422, title: 'One of the products belongs to somebody else.' },
  'ends-too-early': { status: 422, title: 'It would end before it begins.' },
  'takes-too-much': { status: 422, title: 'It takes nothing off, or more than everything.' },
})
