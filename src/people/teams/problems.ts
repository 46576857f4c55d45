import { defineProblems } from '#platform/problem'

export const teamProblems = defineProblems('people/teams', {
  'invitation-lapsed': { status: 410, title: 'This invitation was used, taken back or is too old.' },
  'invitation-unknown': { status: 404, title: 'There is no such invitation.' },
  'address-differs': { status: 403, title: 'This invitation is for another address than the one you are signed in with.' },
  'member-already': { status: 409, title: 'This person belongs to the organisation already.' },
  'too-many-invitations': { status: 409, title: 'As many invitations are open as there may be.' },
  'too-many-organisations': { status: 409, title: 'One person founds at most five organisations.' },
})
