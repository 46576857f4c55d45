import { defineProblems } from '#platform/problem'

export const ownDataProblems = defineProblems('people/own-data', {
  'export-running': { status: 409, title: 'A file is being written already.' },
  'export-unknown': { status: 404, title: 'There is no such file, or its days are over.' },
  'last-owner': { status: 409, title: 'An organisation would be left without an owner. Name another one first.' },
  'leaving-already': { status: 409, title: 'This account is on its way out already.' },
  'not-leaving': { status: 409, title: 'Nobody asked to delete this account.' },
})
