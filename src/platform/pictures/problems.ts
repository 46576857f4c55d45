import { defineProblems } from '#platform/problem'

export const pictureProblems = defineProblems('platform/pictures', {
  'no-picture': { status: 415, title: 'This file is no picture that can be read. JPEG, PNG, WebP and AVIF can.' },
  'too-large': { status: 413, title: 'The picture has too many pixels or too many bytes.' },
  'too-small': { status: 422, title: 'The picture is too small to be shown large.' },
  busy: { status: 503, title: 'Many pictures are being worked on. Try again in a moment.' },
  unknown: { status: 404, title: 'There is no such picture.' },
})
