import type { Id } from '#platform/ids'
import { createSigner } from '#platform/signing'

/** Pages that only those find whom they concern, signed in or not: the address is the key. */
export interface Addresses {
  ofReport(id: Id<'rpt'>): string
  ofDecision(id: Id<'dec'>): string
  /** Null when the token is not ours. */
  report(token: string): Id<'rpt'> | null
  decision(token: string): Id<'dec'> | null
}

export function createAddresses(secret: string): Addresses {
  const reports = createSigner(secret, 'report page')
  const decisions = createSigner(secret, 'decision page')
  return {
    ofReport: (id) => `/reports/${reports.sign(id)}`,
    ofDecision: (id) => `/decisions/${decisions.sign(id)}`,
    report: (token) => reports.verify(token) as Id<'rpt'> | null,
    decision: (token) => decisions.verify(token) as Id<'dec'> | null,
  }
}
