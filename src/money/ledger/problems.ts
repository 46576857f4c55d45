import { DatabaseError } from 'pg'
import { defineProblems, type Problem } from '#platform/problem'

export const ledgerProblems = defineProblems('money/ledger', {
  'not-balanced': { status: 422, title: 'A transfer names an account, asset or code that do not belong together.' },
  guarded: { status: 422, title: 'A guard refuses this set of transfers.' },
  'posted-differently': { status: 409, title: 'This transfer was posted before with other content.' },
  'limit-exceeded': { status: 409, title: 'An account does not hold that much.' },
})

/** The refusal behind a database error, or null when the error is a fault. */
export function refusalOf(error: unknown): Problem | null {
  if (!(error instanceof DatabaseError)) return null
  switch (error.code) {
    case 'SL001':
      return ledgerProblems['not-balanced'](error.message)
    case 'SL002':
      return ledgerProblems.guarded(error.message)
    case 'SL004':
      return ledgerProblems['posted-differently'](error.message)
  }
  return error.constraint === 'balance_within_limit' ? ledgerProblems['limit-exceeded'](error.message) : null
}
