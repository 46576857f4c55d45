import { defineProblems } from '#platform/problem'

export const reminderProblems = defineProblems('programme/reminders', {
  'not-to-come': { status: 409, title: 'There is nothing to be reminded of any more.' },
  'link-invalid': { status: 401, title: 'This link is not ours, or no longer valid.' },
  'push-unknown': { status: 422, title: 'This push service is not known.' },
  'too-many': { status: 429, title: 'This show has as many reminders as it may have.' },
  'email-missing': { status: 422, title: 'An address is needed to write to.' },
})
