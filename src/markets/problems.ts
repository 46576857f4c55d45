import { defineProblems } from '#platform/problem'

export const marketProblems = defineProblems('markets', {
  unknown: { status: 404, title: 'There is no such market.' },
  exists: { status: 409, title: 'A market with this code exists already.' },
})
