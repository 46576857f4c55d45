import { defineProblems } from '#platform/problem'

export const orderProblems = defineProblems('shop/orders', {
  // Hidden and missing answer alike.
  'order-unknown': { status: 404, title: 'There is no such order.' },
  'cursor-invalid': { status: 400, title: 'The cursor is not from this list.' },
  'link-over': { status: 410, title: 'This link does not open the order any more.' },
  'state-wrong': { status: 409, title: 'The order is past that.' },
  'on-hold': { status: 409, title: 'The buyer may still cancel alone: the order cannot leave yet.' },
  'not-asked': { status: 409, title: 'Nobody asks to cancel this order.' },
  'units-wrong': { status: 422, title: 'The order does not have so many units left.' },
  'tracking-known': { status: 409, title: 'This parcel was entered before.' },
  'nothing-to-refund': { status: 422, title: 'A refund is more than nothing.' },
  'nothing-paid': { status: 422, title: 'This order cost its buyer nothing: only goods that came back can be taken back.' },
  'refund-too-much': { status: 409, title: 'That is more than is left to give back.' },
  'picture-unknown': { status: 404, title: 'There is no such picture at this order.' },
  'too-many-messages': { status: 429, title: 'That is a lot of messages: wait for an answer.' },
})
