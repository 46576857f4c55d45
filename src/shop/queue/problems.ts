import { defineProblems } from '#platform/problem'

export const queueProblems = defineProblems('shop/queue', {
  busy: { status: 503, title: 'Too many people are joining at this moment. Try again.' },
})
