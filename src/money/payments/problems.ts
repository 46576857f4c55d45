import { defineProblems } from '#platform/problem'

export const paymentProblems = defineProblems('money/payments', {
  declined: { status: 402, title: 'The card was declined.' },
  'no-answer': { status: 504, title: 'The payment provider did not answer. Nothing was charged.' },
  voided: { status: 409, title: 'This payment was given up. Nothing was charged.' },
  'key-reused': { status: 422, title: 'This key was used for another request.' },
  'not-refundable': { status: 409, title: 'Nothing was paid that could be given back.' },
  'refund-too-much': { status: 409, title: 'That is more than is left to give back.' },
  'refund-nothing': { status: 422, title: 'A refund is more than nothing.' },
  disputed: { status: 409, title: 'The buyer’s bank has the rest of this payment in dispute.' },
  'signature-invalid': { status: 401, title: 'The webhook is not signed by the provider.' },
  'provider-unknown': { status: 404, title: 'No such payment provider.' },
})
