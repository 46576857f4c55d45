import { defineProblems } from '#platform/problem'

export const rundownProblems = defineProblems('programme/rundown', {
  full: { status: 409, title: 'The rundown has all the items it can take.' },
  'not-in-lineup': { status: 409, title: 'The show’s lineup has no such product.' },
  'offer-without-product': { status: 409, title: 'A live offer needs the product that its item shows.' },
  'beyond-loop': { status: 409, title: 'The item would run past the end of the show’s loop.' },
})
