import { defineProblems } from '#platform/problem'

export const setUpProblems = defineProblems('app/set-up', {
  'wrong-link': { status: 403, title: 'This is not the link that the console shows.' },
  'done-already': { status: 409, title: 'This Souk is set up.' },
  'market-unknown': { status: 400, title: 'There is no such market to start with.' },
})
