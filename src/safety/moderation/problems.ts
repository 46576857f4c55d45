import { defineProblems } from '#platform/problem'

export const moderationProblems = defineProblems('safety/moderation', {
  'subject-unknown': { status: 404, title: 'There is nothing like that to report.' },
  'report-unknown': { status: 404, title: 'There is no such report.' },
  'decision-unknown': { status: 404, title: 'There is no such decision.' },
  'act-not-possible': { status: 409, title: 'This cannot be done to it.' },
  'about-yourself': { status: 403, title: 'Nobody decides about themselves.' },
  'until-passed': { status: 422, title: 'The end lies in the past.' },
  'appeal-over': { status: 409, title: 'The time for an appeal is over, or there was one.' },
  'second-operator-needed': { status: 403, title: 'An appeal is decided by somebody other than who decided first.' },
})
