import type { z } from 'zod'
import { type Actor, httpProblems } from '#platform/http'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { carryOut, carryOutJob } from './carry-out.ts'
import type { ActKind, decisionRequestSchema } from './contract.ts'
import { type Decision, insertDecision } from './decision-store.ts'
import type { Desk } from './deps.ts'
import { tellDecision } from './letters.ts'
import { moderationProblems } from './problems.ts'
import { closeReports, readWaiting, type Tables } from './report-store.ts'
import type { Subject } from './subjects.ts'

/** What somebody needs besides `safety.review`. */
const CAPABILITY: Partial<Record<ActKind, string>> = { 'stop-broadcast': 'broadcasts.stop', 'suspend-account': 'accounts.suspend' }

export interface Operator {
  readonly actor: Actor
  readonly requestId: string
}

type Request = z.output<typeof decisionRequestSchema>

/**
 * Decides about a subject, reported or not, and answers every report of it that waits. Statement, audit entry, suspension, letters and the order to
 * act are one transaction; the act itself follows at once, and is repeated by a job until it is done.
 */
export async function decide(desk: Desk, { actor, requestId }: Operator, request: Request): Promise<Decision> {
  const needed = CAPABILITY[request.act]
  if (needed !== undefined && !actor.can(needed)) throw httpProblems.forbidden()
  const subject = await subjectOf(desk, request)
  const { act, ground, facts } = request
  if (!actsOn(desk, request.subject.kind, subject).includes(act)) throw moderationProblems['act-not-possible']()
  if (subject.accountId === actor.accountId) throw moderationProblems['about-yourself']()
  const now = desk.clock.now()
  const until = act === 'suspend-account' && request.until !== null ? new Date(request.until) : null
  if (until && until <= now) throw moderationProblems['until-passed']()
  const { title, snapshot, accountId } = subject
  const decision = {
    ...{ id: newId('dec'), subject: request.subject, title, snapshot, accountId, act, ground, facts, until },
    ...{ decidedBy: actor.accountId!, decidedAt: now },
  }
  await desk.db.transaction(async (sql) => {
    const tables: Tables = desk.db.tablesOn(sql)
    await insertDecision(tables, decision)
    const answered = await closeReports(tables, request.subject, decision.id)
    if (act === 'suspend-account' && accountId !== null) {
      const statementPath = desk.addresses.ofDecision(decision.id)
      await desk.accounts.suspend(sql, { accountId, reason: facts.slice(0, 500), until, by: decision.decidedBy, statementPath })
    }
    await desk.audit.record(sql, {
      ...{ actorId: decision.decidedBy, requestId, act: `decision.${act}`, subject: request.subject, reason: facts.slice(0, 2000) },
      detail: { decisionId: decision.id, ground, reports: answered.length, until: until?.toISOString() ?? null },
    })
    await tellDecision(desk, sql, decision, answered)
    await enqueue(sql, carryOutJob, { decisionId: decision.id })
  })
  if (act === 'suspend-account' && accountId !== null) desk.accounts.announceSuspension(accountId)
  await carryOut(desk, decision.id).catch((error: unknown) =>
    desk.log.error({ err: error, decisionId: decision.id }, 'a decision waits to be carried out'),
  )
  return { ...decision, state: 'in-force', appeal: null, carriedOutAt: null }
}

/** The subject as it is now; what is gone is decided about as the newest report kept it. */
async function subjectOf(desk: Desk, { subject }: Request): Promise<Subject> {
  const found = await desk.allSources()[subject.kind]?.find(subject.id)
  if (found) return found
  const [report] = await readWaiting(desk.tables, subject)
  if (!report) throw moderationProblems['subject-unknown']()
  return { title: report.title, address: null, accountId: null, snapshot: report.snapshot }
}

/** What can be done about it: nothing always can. */
export function actsOn(desk: Desk, kind: string, subject: Subject): ActKind[] {
  const own = desk.allSources()[kind]?.acts ?? []
  return [...new Set<ActKind>(['none', ...own, ...(subject.accountId === null ? [] : (['suspend-account'] as const))])]
}
