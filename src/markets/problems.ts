import { defineProblems } from '#platform/problem'

export const marketProblems = defineProblems('markets', {
  unknown: { status: 404, title: 'There is no such market.' },
  'wrong-currency': { status: 422, title: 'The market has another currency.' },
  'method-twice': { status: 422, title: 'Two ways of delivery have the same code.' },
  'days-turned': { status: 422, title: 'The last day is before the first.' },
  exists: { status: 409, title: 'A market with this code exists already.' },
})
