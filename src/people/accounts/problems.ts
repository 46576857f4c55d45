import { defineProblems } from '#platform/problem'

export const accountProblems = defineProblems('people/accounts', {
  'wrong-credentials': { status: 401, title: 'E-mail address or password is wrong.' },
  'wrong-password': { status: 403, title: 'The present password is wrong.' },
  'email-taken': { status: 409, title: 'Somebody has an account with this e-mail address.' },
  suspended: { status: 403, title: 'This account is suspended.' },
  unknown: { status: 404, title: 'There is no such account.' },
})
