import { defineProblems } from '#platform/problem'

export const ageProblems = defineProblems('safety/age', {
  'host-age-needed': { status: 403, title: 'Whoever goes on air here has to show first that they are 18 or older.' },
  'said-minor': { status: 403, title: 'You have said that you are under 18.' },
  'document-waiting': { status: 409, title: 'A document of yours is waiting for its review.' },
  'document-invalid': { status: 422, title: 'This file is no picture or PDF that can be reviewed.' },
  'document-unknown': { status: 404, title: 'There is no such document, or it has been decided.' },
  'own-document': { status: 403, title: 'Nobody reviews a document of their own.' },
  'check-unknown': { status: 404, title: 'There is no such check.' },
  'no-provider': { status: 503, title: 'No provider of age checks is set up here. The operator names one in SOUK_AGE_PROVIDER.' },
  'provider-unknown': { status: 404, title: 'There is no such provider.' },
  'signature-invalid': { status: 401, title: 'The signature is not the provider’s.' },
})
