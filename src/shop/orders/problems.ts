import { defineProblems } from '#platform/problem'

export const orderProblems = defineProblems('shop/orders', {
  // Hidden and missing answer alike.
  'order-unknown': { status: 404, title: 'There is no such order.' },
  'cursor-invalid': { status: 400, title: 'The cursor is not from this list.' },
})
