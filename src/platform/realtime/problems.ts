import { defineProblems } from '#platform/problem'

export const realtimeProblems = defineProblems('platform/realtime', {
  invalid: { status: 400, title: 'The message does not have the expected form.' },
  'unknown-room': { status: 404, title: 'There is no such room.' },
  'unknown-type': { status: 400, title: 'The room does not take messages of this type.' },
  'not-joined': { status: 409, title: 'Join the room first.' },
  'too-many-rooms': { status: 429, title: 'This page is in too many rooms already.' },
  'too-many-messages': { status: 429, title: 'Too many messages. Wait, then try again.' },
  'grant-lapsed': { status: 403, title: 'The leave to be in this room has run out. Ask for a new one.' },
  'internal-error': { status: 500, title: 'Something broke on our side.' },
})
