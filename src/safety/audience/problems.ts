import { defineProblems } from '#platform/problem'

export const audienceProblems = defineProblems('safety/audience', {
  'age-check-needed': { status: 403, title: 'This is for adults. Show that you are one first.' },
  'viewer-needed': { status: 401, title: 'Open the page first: a grant is for one viewer.' },
})
