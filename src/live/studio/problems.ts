import { defineProblems } from '#platform/problem'

export const studioProblems = defineProblems('live/studio', {
  'off-air': { status: 409, title: 'Nothing is on air: there is no signal.' },
})
