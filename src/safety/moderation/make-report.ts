import type { z } from 'zod'
import type { Actor } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import type { reportRequestSchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { urgencyOf } from './grounds.ts'
import { moderationProblems } from './problems.ts'
import { insertReport } from './report-store.ts'

/** Keeps the report with what was reported as it stands. The same person's second report of the same thing is the first. */
export async function makeReport(desk: Desk, actor: Actor, request: z.output<typeof reportRequestSchema>): Promise<Id<'rpt'>> {
  const { subject, ground, words } = request
  const source = desk.allSources()[subject.kind]
  const found = await source?.find(subject.id)
  if (!found || (await source?.isFoundBy?.(actor, subject.id)) === false) throw moderationProblems['subject-unknown']()
  const { title, snapshot } = found
  const { accountId, viewerId } = actor
  const report = { id: newId('rpt'), subject, title, snapshot, ground, urgency: urgencyOf(ground), words, accountId, viewerId }
  return insertReport(desk.tables, { ...report, at: desk.clock.now() })
}
