import { defineProblems } from '#platform/problem'

export const catalogProblems = defineProblems('shop/catalog', {
  'product-unknown': { status: 404, title: 'There is no such product.' },
  'product-invalid': { status: 422, title: 'The product contradicts itself.' },
  'slug-taken': { status: 409, title: 'Another product has this address.' },
  'changed-meanwhile': { status: 409, title: 'Somebody else changed this product meanwhile.' },
  'wrong-state': { status: 409, title: 'The product cannot go from its state to that one.' },
  'price-needed': { status: 422, title: 'A product is published with a price in at least one market.' },
  'wrong-currency': { status: 422, title: 'The market has another currency, or does not exist.' },
  'review-first': { status: 409, title: 'In this market somebody looks at a product before it is sold.' },
  'price-invalid': { status: 422, title: 'A price is more than nothing, and not beyond every measure.' },
  'category-unknown': { status: 422, title: 'There is no such kind of goods.' },
  'contact-unknown': { status: 422, title: 'The organisation has no such contact.' },
  'pictures-full': { status: 409, title: 'The product has as many pictures as it may.' },
  'location-unknown': { status: 422, title: 'The organisation has no such place.' },
  'locations-full': { status: 409, title: 'The organisation has as many places as it may.' },
  'edit-unknown': { status: 404, title: 'There is no such change of many products.' },
  'edit-undone': { status: 409, title: 'This change was undone already.' },
  'name-taken': { status: 409, title: 'There is something of this name already.' },
  'views-full': { status: 409, title: 'There are as many saved lists as there may be.' },
  'cursor-invalid': { status: 400, title: 'This is no place in the list.' },
  'not-sold-here': { status: 409, title: 'This is not sold in this market.' },
})
