import { defineProblems } from '#platform/problem'

export const followProblems = defineProblems('people/follows', {
  unknown: { status: 404, title: 'There is no such channel or host.' },
  'too-many': { status: 409, title: 'This is as many as one person can follow.' },
})
