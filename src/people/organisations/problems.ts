import { defineProblems } from '#platform/problem'

export const organisationProblems = defineProblems('people/organisations', {
  unknown: { status: 404, title: 'There is no such organisation.' },
  'slug-taken': { status: 409, title: 'Another organisation has this short name.' },
  'not-a-member': { status: 404, title: 'This person does not belong to the organisation.' },
  'last-owner': { status: 409, title: 'An organisation keeps at least one owner.' },
  'role-unknown': { status: 400, title: 'Organisations of this kind have no such role.' },
})
