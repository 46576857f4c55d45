import { defineProblems } from '#platform/problem'

export const organisationProblems = defineProblems('people/organisations', {
  unknown: { status: 404, title: 'There is no such organisation.' },
  'slug-taken': { status: 409, title: 'Another organisation has this short name.' },
  'role-unknown': { status: 400, title: 'Organisations of this kind have no such role.' },
})
