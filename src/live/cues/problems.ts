import { defineProblems } from '#platform/problem'

export const cueProblems = defineProblems('live/cues', {
  'not-on-air': { status: 409, title: 'Nothing is on air: there is no frame to pin to.' },
  'not-in-lineup': { status: 404, title: 'The show’s lineup has no such product.' },
  'nothing-left': { status: 409, title: 'Nothing of this product is left to sell.' },
  'not-its-variant': { status: 404, title: 'The product has no such variant in this market.' },
  'offer-over': { status: 409, title: 'This offer is over already.' },
  'no-offer': { status: 409, title: 'No offer is running.' },
  'sale-unknown': { status: 404, title: 'There is no such sale.' },
  'sale-not-open': { status: 409, title: 'This sale was not opened on air.' },
  'nothing-pinned': { status: 409, title: 'Nothing is pinned.' },
})
