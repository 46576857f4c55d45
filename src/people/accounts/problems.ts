import { defineProblems } from '#platform/problem'

export const accountProblems = defineProblems('people/accounts', {
  'wrong-credentials': { status: 401, title: 'E-mail address or password is wrong.' },
  'wrong-password': { status: 403, title: 'The present password is wrong.' },
  'email-taken': { status: 409, title: 'Somebody has an account with this e-mail address.' },
  'email-unconfirmed': { status: 403, title: 'The e-mail address is not confirmed yet; a letter with a link is on its way.' },
  'link-lapsed': { status: 410, title: 'This link has been used or is too old.' },
  'wrong-code': { status: 403, title: 'This code is wrong or was used before.' },
  'too-many-codes': { status: 429, title: 'Too many wrong codes. Wait a while, or use a backup code.' },
  'second-factor-on': { status: 409, title: 'A second factor is set up already.' },
  'second-factor-off': { status: 409, title: 'No second factor is set up.' },
  'too-many-passkeys': { status: 409, title: 'As many passkeys as one account may have.' },
  'passkey-unknown': { status: 404, title: 'This passkey opens no account here.' },
  'passkey-refused': { status: 403, title: 'The device’s answer is not good, or it came too late.' },
  'session-unknown': { status: 404, title: 'There is no such session.' },
  suspended: { status: 403, title: 'This account is suspended.' },
  unknown: { status: 404, title: 'There is no such account.' },
})
