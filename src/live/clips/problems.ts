import { defineProblems } from '#platform/problem'

export const clipProblems = defineProblems('live/clips', {
  unknown: { status: 404, title: 'There is no such clip.' },
  'nothing-recorded': { status: 409, title: 'Nothing of this stretch is recorded.' },
  'too-short': { status: 422, title: 'A clip is 5 seconds long or longer.' },
  'too-long': { status: 422, title: 'A clip is at most 180 seconds long.' },
  'not-withheld': { status: 404, title: 'Nothing of this is withheld, or not any more.' },
})
