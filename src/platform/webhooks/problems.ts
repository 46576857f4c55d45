import { defineProblems } from '#platform/problem'

export const webhookProblems = defineProblems('platform/webhooks', {
  unknown: { status: 404, title: 'There is no such endpoint.' },
  'too-many': { status: 409, title: 'An organisation has at most ten endpoints.' },
  'address-refused': { status: 422, title: 'Webhooks go to public addresses over HTTPS only.' },
  'type-unknown': { status: 422, title: 'There is no such kind of event.' },
})
