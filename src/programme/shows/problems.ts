import { defineProblems } from '#platform/problem'

export const showProblems = defineProblems('programme/shows', {
  unknown: { status: 404, title: 'There is no such show.' },
  'slug-taken': { status: 409, title: 'Another show has this address.' },
  'wrong-state': { status: 409, title: 'The show is in a state that does not allow this.' },
  'lineup-full': { status: 409, title: 'The lineup has all the products it can take.' },
  'in-lineup': { status: 409, title: 'The product is in the lineup already.' },
  'not-in-lineup': { status: 404, title: 'The lineup has no such item.' },
})
