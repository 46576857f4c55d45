import { defineProblems } from '#platform/problem'

export const transferProblems = defineProblems('shop/transfer', {
  'import-unknown': { status: 404, title: 'There is no such import.' },
  'file-too-large': { status: 413, title: 'The file is larger than what is taken.' },
  'file-empty': { status: 422, title: 'There is nothing in the file.' },
  'disk-full': { status: 507, title: 'There is no room left for the file.' },
  'wrong-state': { status: 409, title: 'The import is not where this can be done.' },
  'fields-invalid': { status: 422, title: 'The columns cannot be read this way: each field once, and a title.' },
  'market-unknown': { status: 422, title: 'There is no such market.' },
  'too-many-at-work': { status: 409, title: 'Other imports of this brand are still at work.' },
  'feed-unknown': { status: 404, title: 'There is no such feed.' },
})
