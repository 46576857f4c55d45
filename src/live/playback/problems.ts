import { defineProblems } from '#platform/problem'

export const playbackProblems = defineProblems('live/playback', {
  'show-unknown': { status: 404, title: 'There is no such show.' },
  'grant-required': { status: 401, title: 'Ask for a playback grant first.' },
  'not-live': { status: 409, title: 'Nothing is on air yet.' },
  full: { status: 503, title: 'All direct places are taken.' },
  'offer-refused': { status: 422, title: 'This offer cannot be taken; the reason says why.' },
  'session-unknown': { status: 404, title: 'There is no such viewing session.' },
  'address-malformed': { status: 400, title: 'This is not how a playlist is asked for.' },
  'too-far-ahead': { status: 400, title: 'This is further ahead than anything that is about to come.' },
  'part-unknown': { status: 404, title: 'There is no such part, or it is over.' },
  'nothing-new': { status: 503, title: 'Nothing new came in time.' },
  'too-many-waiting': { status: 503, title: 'Too many players wait for the next part.' },
  unavailable: { status: 503, title: 'The media engine is starting. Try again in a moment.' },
})
