import { defineProblems } from '#platform/problem'

export const ingestProblems = defineProblems('live/ingest', {
  'wrong-key': { status: 401, title: 'This stream key opens nothing.' },
  'show-unknown': { status: 404, title: 'There is no such show.' },
  'show-not-open': { status: 403, title: 'This show takes no camera now.' },
  'already-publishing': { status: 409, title: 'Another encoder is publishing this show.' },
  'offer-refused': { status: 422, title: 'This offer cannot be taken; the reason says why.' },
  'fragment-malformed': { status: 400, title: 'This is no fragment of an SDP offer.' },
  'tag-needed': { status: 428, title: 'Name the entity tag of the session in If-Match.' },
  'tag-outdated': { status: 412, title: 'ICE was restarted since; this tag is no longer in force.' },
  'restart-impossible': { status: 422, title: 'This session cannot restart ICE. End it and open a new one.' },
  'session-unknown': { status: 404, title: 'There is no such publishing session.' },
  unavailable: { status: 503, title: 'The media engine is starting. Try again in a moment.' },
})
