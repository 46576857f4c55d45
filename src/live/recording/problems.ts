import { defineProblems } from '#platform/problem'

export const recordingProblems = defineProblems('live/recording', {
  'no-replay': { status: 404, title: 'There is no replay of this show.' },
  'file-unknown': { status: 404, title: 'There is no such file.' },
  'not-on-air': { status: 409, title: 'Nothing of this show is being recorded now.' },
  'still-on-air': { status: 409, title: 'The broadcast is still on air.' },
})
