import { defineProblems } from '#platform/problem'

export const delegationProblems = defineProblems('people/delegations', {
  unknown: { status: 404, title: 'There is no such delegation.' },
  'agency-unknown': { status: 404, title: 'There is no agency of this short name.' },
  'wrong-scope': { status: 400, title: 'This cannot be delegated.' },
  'wrong-end': { status: 400, title: 'A delegation ends in the future, within two years.' },
  over: { status: 409, title: 'This delegation has ended.' },
  'too-many': { status: 409, title: 'As many delegations are in force as there may be.' },
  'not-of-agency': { status: 409, title: 'Only members of the agency can be named.' },
})
