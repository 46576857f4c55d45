import { defineProblems } from '#platform/problem'

export const catalogProblems = defineProblems('shop/catalog', {
  'product-unknown': { status: 404, title: 'There is no such product.' },
  'product-invalid': { status: 422, title: 'The product contradicts itself.' },
  'slug-taken': { status: 409, title: 'Another product has this address.' },
  'changed-meanwhile': { status: 409, title: 'Somebody else changed this product meanwhile.' },
  'wrong-state': { status: 409, title: 'The product cannot go from its state to that one.' },
  'price-needed': { status: 422, title: 'A product is published with a price in at least one market.' },
  'wrong-currency': { status: 422, title: 'The market has another currency, or does not exist.' },
  'cursor-invalid': { status: 400, title: 'This is no place in the list.' },
  'not-sold-here': { status: 409, title: 'This is not sold in this market.' },
})
