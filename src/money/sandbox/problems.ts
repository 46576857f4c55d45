import { defineProblems } from '#platform/problem'

export const sandboxProblems = defineProblems('money/sandbox', {
  'not-a-test-card': { status: 422, title: 'The sandbox takes its own test cards only.' },
  'card-expired': { status: 422, title: 'The card has expired.' },
  'challenge-over': { status: 409, title: 'This confirmation is no longer asked for.' },
  'dispute-unknown': { status: 404, title: 'The sandbox knows no such dispute.' },
  'account-unknown': { status: 404, title: 'The sandbox knows no such account.' },
  busy: { status: 503, title: 'The sandbox is busy. Try again.' },
})
