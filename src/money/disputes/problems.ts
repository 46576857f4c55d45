import { defineProblems } from '#platform/problem'

export const disputeProblems = defineProblems('money/disputes', {
  // Hidden and missing answer alike.
  unknown: { status: 404, title: 'There is no such dispute.' },
  'submitted-before': { status: 409, title: 'The answer to this dispute was sent before, and it is sent once.' },
  over: { status: 409, title: 'This dispute is decided, or its time is up.' },
  'several-brands': { status: 403, title: 'Several brands sold this order: the platform answers for all.' },
  'nothing-said': { status: 422, title: 'An answer needs an explanation.' },
  'file-unknown': { status: 404, title: 'There is no such file.' },
  'file-unreadable': { status: 422, title: 'Send a JPEG or PNG picture or a PDF.' },
  'files-many': { status: 409, title: 'A dispute holds no more files.' },
})
