import { defineProblems } from '#platform/problem'

export const claimProblems = defineProblems('shop/claims', {
  unknown: { status: 404, title: 'There are no such claims.' },
  'occasion-unknown': { status: 404, title: 'There is no such show.' },
  'item-unknown': { status: 404, title: 'Nothing can be claimed under this number.' },
  'variant-unknown': { status: 404, title: 'There is no such product.' },
  'not-in-lineup': { status: 409, title: 'The show does not show this product.' },
  'not-sold-here': { status: 409, title: 'This is not sold in the show’s market.' },
  'only-practice': { status: 409, title: 'Nothing is sold in a practice.' },
  'already-there': { status: 409, title: 'Claims of this show are planned or open already.' },
  'not-enough-stock': { status: 409, title: 'Not that many are free to be set aside.' },
  'not-open': { status: 409, title: 'Nothing can be claimed at this moment.' },
  'limit-reached': { status: 409, title: 'One person cannot claim more of this.' },
  'not-waiting': { status: 409, title: 'This claim does not wait any more.' },
  'claim-unknown': { status: 404, title: 'There is no such claim.' },
})
