import { defineProblems } from '#platform/problem'

export const consentProblems = defineProblems('people/consent', {
  'text-unknown': { status: 404, title: 'There is no such version of this text.' },
  'text-moved-on': { status: 409, title: 'A newer version of the text was published meanwhile.' },
  outdated: { status: 409, title: 'There is a newer version of these texts.' },
  'link-invalid': { status: 401, title: 'This link is not whole.' },
  'link-lapsed': { status: 410, title: 'This link has lapsed. Nothing is sent.' },
  'no-news': { status: 404, title: 'This organisation sends no news.' },
})
