import { defineProblems } from '#platform/problem'

export const feedProblems = defineProblems('live/feed', {
  'cursor-invalid': { status: 400, title: 'This cursor was not given out here. Begin again without one.' },
})
