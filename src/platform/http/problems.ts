import { defineProblems } from '#platform/problem'

export const httpProblems = defineProblems('platform/http', {
  invalid: { status: 400, title: 'The request does not have the expected form.' },
  'sign-in-required': { status: 401, title: 'Sign in first.' },
  'secret-required': { status: 401, title: 'This address asks for a secret of its own.' },
  forbidden: { status: 403, title: 'You may not do this.' },
  'foreign-origin': { status: 403, title: 'This request comes from a page of another site.' },
  'not-found': { status: 404, title: 'There is nothing here.' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method.' },
  'too-large': { status: 413, title: 'The request is too large.' },
  'unsupported-media-type': { status: 415, title: 'This address takes another media type.' },
  'too-many-requests': { status: 429, title: 'Too many requests. Wait, then try again.' },
  'internal-error': { status: 500, title: 'Something broke on our side.' },
})
