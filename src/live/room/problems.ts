import { defineProblems } from '#platform/problem'

export const roomProblems = defineProblems('live/room', {
  unknown: { status: 404, title: 'There is no such show.' },
  'grant-required': { status: 401, title: 'Ask for a playback grant first.' },
})
