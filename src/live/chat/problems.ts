import { defineProblems } from '#platform/problem'

export const chatProblems = defineProblems('live/chat', {
  'identity-needed': { status: 401, title: 'Open the page first: nobody speaks without an identity.' },
  'name-needed': { status: 400, title: 'Choose a name first.' },
  'name-reserved': { status: 409, title: 'This name belongs to the people of the show.' },
  empty: { status: 400, title: 'The line says nothing.' },
  'too-fast': { status: 429, title: 'Too many lines. Wait, then say it again.' },
  busy: { status: 503, title: 'The chat is very busy. Say it again in a moment.' },
  'not-a-moderator': { status: 403, title: 'Only the show’s moderators take lines down.' },
})
