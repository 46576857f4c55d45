import { defineProblems } from '#platform/problem'

export const catalogProblems = defineProblems('shop/catalog', {
  'product-unknown': { status: 404, title: 'There is no such product.' },
  'product-invalid': { status: 422, title: 'The product contradicts itself.' },
  'slug-taken': { status: 409, title: 'Another product has this address.' },
  'not-sold-here': { status: 409, title: 'This is not sold in this market.' },
})
