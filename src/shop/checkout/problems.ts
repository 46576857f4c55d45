import { defineProblems } from '#platform/problem'

export const checkoutProblems = defineProblems('shop/checkout', {
  'variant-unknown': { status: 404, title: 'There is no such product.' },
  'not-sold-here': { status: 409, title: 'This is not sold in this market.' },
  'only-practice': { status: 409, title: 'This show is a practice: nothing is sold in it.' },
  'out-of-stock': { status: 409, title: 'There are not that many left.' },
  'product-limit': { status: 409, title: 'One order or one person cannot have that many of this product.' },
  'limit-reached': { status: 409, title: 'One person cannot hold that many.' },
  'offer-over': { status: 409, title: 'The offer is over. Nothing was kept for you.' },
  'offer-sold-out': { status: 409, title: 'The offer has not that many left.' },
  'offer-limit': { status: 409, title: 'The offer is limited for each person.' },
  'order-limit': { status: 409, title: 'One order cannot have that many.' },
  'person-limit': { status: 409, title: 'One person cannot have that many.' },
  busy: { status: 503, title: 'Too many people are buying at this moment. Try again.' },
  // Hidden and missing answer alike.
  'hold-not-yours': { status: 404, title: 'This hold is not yours.' },
  'hold-expired': { status: 409, title: 'The hold ran out. Nothing was charged.' },
  'hold-in-use': { status: 409, title: 'This hold is being paid for in another window.' },
  'markets-mixed': { status: 422, title: 'One order cannot mix markets.' },
  'not-delivered-there': { status: 422, title: 'There is no delivery to this country.' },
  'shipping-unknown': { status: 422, title: 'There is no such way of delivery.' },
  'promotion-gone': { status: 409, title: 'A promotion was used up meanwhile. Nothing was charged.' },
  'price-changed': { status: 409, title: 'The total is another one now.' },
})
