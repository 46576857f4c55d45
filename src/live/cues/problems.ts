import { defineProblems } from '#platform/problem'

export const cueProblems = defineProblems('live/cues', {
  'not-on-air': { status: 409, title: 'Nothing is on air: there is no frame to pin to.' },
  'not-in-lineup': { status: 404, title: 'The show’s lineup has no such product.' },
  'nothing-left': { status: 409, title: 'Nothing of this product is left to sell.' },
  'nothing-pinned': { status: 409, title: 'Nothing is pinned.' },
})
