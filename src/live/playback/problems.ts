import { defineProblems } from '#platform/problem'

export const playbackProblems = defineProblems('live/playback', {
  'show-unknown': { status: 404, title: 'There is no such show.' },
  'grant-required': { status: 401, title: 'Ask for a playback grant first.' },
  'not-live': { status: 409, title: 'Nothing is on air yet.' },
  full: { status: 503, title: 'All direct places are taken.' },
  'offer-refused': { status: 422, title: 'This offer cannot be taken; the reason says why.' },
  'session-unknown': { status: 404, title: 'There is no such viewing session.' },
  unavailable: { status: 503, title: 'The media engine is starting. Try again in a moment.' },
})
