import { DatabaseError } from 'pg'
import { defineProblems, type Problem } from '#platform/problem'

export const ledgerProblems = defineProblems('money/ledger', {
  'not-balanced': { status: 422, title: 'A transfer names an account, asset or code that do not belong together.' },
  guarded: { status: 422, title: 'A guard refuses this set of transfers.' },
  'posted-differently': { status: 409, title: 'This transfer was posted before with other content.' },
  'limit-exceeded': { status: 409, title: 'An account does not hold that much.' },
})

const problemOf: Readonly<Record<string, (detail: string) => Problem>> = {
  SL001: ledgerProblems['not-balanced'],
  SL002: ledgerProblems.guarded,
  SL004: ledgerProblems['posted-differently'],
}

/** The refusal behind a database error, or null when the error is a fault. */
export function refusalOf(error: unknown): Problem | null {
  if (!(error instanceof DatabaseError)) return null
  if (error.constraint === 'balance_within_limit') return ledgerProblems['limit-exceeded'](error.message)
  return problemOf[error.code ?? '']?.(error.message) ?? null
}
