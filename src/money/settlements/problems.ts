import { defineProblems } from '#platform/problem'

export const settlementProblems = defineProblems('money/settlements', {
  'no-answer': { status: 504, title: 'The payment provider did not answer. Nothing was changed.' },
  'not-accepted': { status: 409, title: 'The payment provider opens no account for this brand.' },
  'country-missing': { status: 422, title: 'The account needs the country in which the brand is at home.' },
  'not-refused': { status: 404, title: 'No refused move of this share waits any more.' },
  'signature-invalid': { status: 401, title: 'The news are not signed by the provider.' },
})
