import type { z } from 'zod'
import type { Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { DAY_MS } from '#platform/time'
import { takeBack, takeBackJob } from './carry-out.ts'
import type { appealDecisionSchema } from './contract.ts'
import type { Operator } from './decide.ts'
import { type Decision, markAppealDecided, markAppealed, readDecision } from './decision-store.ts'
import type { Desk } from './deps.ts'
import { tellAppeal } from './letters.ts'
import { moderationProblems } from './problems.ts'
import type { Tables } from './report-store.ts'

/** Half a year, as the law of the European Union asks. */
export const APPEAL_DAYS = 183

export const appealEnd = ({ decidedAt }: Pick<Decision, 'decidedAt'>): Date => new Date(decidedAt.getTime() + APPEAL_DAYS * DAY_MS)

/** Once, within half a year, by whoever holds the statement. */
export async function appeal(desk: Desk, id: Id<'dec'>, words: string): Promise<void> {
  const now = desk.clock.now()
  const since = new Date(now.getTime() - APPEAL_DAYS * DAY_MS)
  if (!(await markAppealed(desk.tables, id, words, now, since))) throw moderationProblems['appeal-over']()
}

/** By another operator than the first. An appeal that succeeds takes back what can be taken back: at once, and by a job until it is done. */
export async function decideAppeal(
  desk: Desk,
  { actor, requestId }: Operator,
  id: Id<'dec'>,
  { outcome, answer }: z.output<typeof appealDecisionSchema>,
): Promise<void> {
  const before = await readDecision(desk.tables, id)
  if (before?.state !== 'appealed') throw moderationProblems['decision-unknown']()
  if (before.decidedBy === actor.accountId) throw moderationProblems['second-operator-needed']()
  if (before.accountId === actor.accountId) throw moderationProblems['about-yourself']()
  const by = actor.accountId!
  await desk.db.transaction(async (sql) => {
    const tables: Tables = desk.db.tablesOn(sql)
    const decision = await markAppealDecided(tables, id, { outcome, answer, by, at: desk.clock.now() })
    if (!decision) throw moderationProblems['decision-unknown']()
    const { accountId, act, subject } = decision
    // What another decision suspended stays so.
    if (outcome === 'overturned' && act === 'suspend-account' && accountId !== null)
      await desk.accounts.lift(sql, accountId, by, desk.addresses.ofDecision(id))
    const detail = { decisionId: id, decided: act }
    await desk.audit.record(sql, { actorId: by, requestId, act: `appeal.${outcome}`, subject, reason: answer.slice(0, 2000), detail })
    await tellAppeal(desk, sql, decision)
    if (outcome === 'overturned') await enqueue(sql, takeBackJob, { decisionId: id })
  })
  if (outcome !== 'overturned') return
  await takeBack(desk, id).catch((error: unknown) => desk.log.error({ err: error, decisionId: id }, 'a decision waits to be taken back'))
}
