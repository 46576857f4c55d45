import { defineProblems } from '#platform/problem'

export const channelProblems = defineProblems('programme/channels', {
  'creator-unknown': { status: 404, title: 'There is no such creator.' },
  unknown: { status: 404, title: 'There is no such channel.' },
})
