import type { z } from 'zod'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { appealEnd } from './appeal.ts'
import type { appealListSchema, caseSchema, Ground, queueSchema, reportStatusSchema, statementSchema } from './contract.ts'
import { actsOn } from './decide.ts'
import { type Decision, readAppealed, readDecision, readDecisionsOn } from './decision-store.ts'
import type { Desk } from './deps.ts'
import { basisOf } from './grounds.ts'
import { moderationProblems } from './problems.ts'
import { readQueue, readReport, readWaiting, type SubjectRef } from './report-store.ts'

type Statement = z.input<typeof statementSchema>
type SubjectWire = z.input<typeof caseSchema>['subject']

export function statementToWire(desk: Desk, decision: Decision): Statement {
  const { id, subject, title, snapshot, act, ground, facts, until, decidedAt, state, appeal } = decision
  return {
    ...{ id, address: desk.addresses.ofDecision(id), subject: { ...subject, title } },
    quote: typeof snapshot['text'] === 'string' ? snapshot['text'] : null,
    ...{ act, ground, basis: basisOf(ground), facts, automated: false, decidedAt: decidedAt.toISOString() },
    ...{ until: until?.toISOString() ?? null, state, appealUntil: appealEnd(decision).toISOString() },
    appeal: appeal && {
      ...{ words: appeal.words, at: appeal.at.toISOString(), answer: appeal.answer },
      decidedAt: appeal.decidedAt?.toISOString() ?? null,
    },
  }
}

/** What whoever reported may know: what was done, and on which ground. A title that is not for this reader is masked. */
export async function reportStatus(desk: Desk, reader: Actor, id: Id<'rpt'> | null): Promise<z.input<typeof reportStatusSchema>> {
  const report = id && (await readReport(desk.tables, id))
  if (!report) throw moderationProblems['report-unknown']()
  const decision = report.decisionId && (await readDecision(desk.tables, report.decisionId))
  const { subject, ground, words, at } = report
  const title = (await desk.allSources()[subject.kind]?.maskFor?.(reader, subject.id)) ?? report.title
  return {
    ...{ id: report.id, subject: { kind: subject.kind, title }, ground, words, reportedAt: at.toISOString() },
    outcome: decision
      ? {
          ...{ acted: decision.act !== 'none' && decision.state !== 'overturned', act: decision.act },
          ...{ ground: decision.ground, decidedAt: decision.decidedAt.toISOString() },
        }
      : null,
  }
}

export async function listQueue(desk: Desk): Promise<z.input<typeof queueSchema>> {
  const rows = await readQueue(desk.tables)
  return {
    items: rows.map(({ firstAt, lastAt, subject, ...row }) => ({
      ...row,
      subject: subject as SubjectWire,
      firstAt: firstAt.toISOString(),
      lastAt: lastAt.toISOString(),
    })),
  }
}

/** Everything about the subject of a report: as it was reported, as it is, and what was decided before. */
export async function readCase(desk: Desk, reportId: Id<'rpt'>): Promise<z.input<typeof caseSchema>> {
  const report = await readReport(desk.tables, reportId)
  if (!report) throw moderationProblems['report-unknown']()
  return describeCase(desk, report.subject, report.title)
}

async function describeCase(desk: Desk, ref: SubjectRef, lastTitle: { en: string; ar: string }): Promise<z.input<typeof caseSchema>> {
  const [subject, reports, decisions] = await Promise.all([
    desk.allSources()[ref.kind]?.find(ref.id) ?? null,
    readWaiting(desk.tables, ref),
    readDecisionsOn(desk.tables, ref),
  ])
  const accountId = subject?.accountId ?? null
  const person = accountId === null ? undefined : (await desk.accounts.getMany([accountId])).get(accountId)
  return {
    ...{ subject: ref as SubjectWire, title: subject?.title ?? lastTitle, address: subject?.address ?? null, exists: subject !== null },
    person: person ? { id: person.id, name: person.name, email: person.email } : null,
    acts: subject ? actsOn(desk, ref.kind, subject) : ['none'],
    reports: reports.map(({ id, ground, words, at, accountId: reporter, snapshot }) => ({
      ...{ id, ground: ground satisfies Ground, words, at: at.toISOString(), guest: reporter === null, snapshot: { ...snapshot } },
    })),
    decisions: decisions.map((decision) => statementToWire(desk, decision)),
  }
}

export async function listAppeals(desk: Desk, reader: Id<'acc'>): Promise<z.input<typeof appealListSchema>> {
  const decisions = await readAppealed(desk.tables)
  const people = await desk.accounts.getMany(decisions.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])))
  return {
    items: decisions.map((decision) => {
      const person = decision.accountId === null ? undefined : people.get(decision.accountId)
      return {
        ...statementToWire(desk, decision),
        person: person ? { id: person.id, name: person.name, email: person.email } : null,
        mine: decision.decidedBy === reader,
      }
    }),
  }
}
