import { type Kysely, type Selectable, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { Ground } from './contract.ts'
import { reportStates } from './states.ts'
import type { ModerationTables } from './tables.ts'

export type Tables = Kysely<ModerationTables>

export interface SubjectRef {
  readonly kind: string
  readonly id: string
}

export interface Report {
  readonly id: Id<'rpt'>
  readonly subject: SubjectRef
  readonly title: Bilingual
  readonly snapshot: Readonly<Record<string, unknown>>
  readonly ground: Ground
  readonly urgency: number
  readonly words: string
  readonly accountId: Id<'acc'> | null
  readonly viewerId: Id<'vwr'> | null
  readonly at: Date
  readonly decisionId: Id<'dec'> | null
}

export const QUEUE_LIMIT = 100
const REPORTS_OF_A_CASE = 100

/** Stores a report, or answers the one that the same person has made of the same thing and that waits still. */
export async function insertReport(tables: Tables, report: Omit<Report, 'decisionId'>): Promise<Id<'rpt'>> {
  const inserted = await tables
    .insertInto('safety.report')
    .values({
      ...{ id: toUuid(report.id), subject_kind: report.subject.kind, subject_id: report.subject.id },
      ...{ subject_title: JSON.stringify(report.title), snapshot: JSON.stringify(report.snapshot) },
      ...{ ground: report.ground, urgency: report.urgency, words: report.words, reported_at: report.at },
      reporter_account_id: report.accountId && toUuid(report.accountId),
      reporter_viewer_id: report.viewerId && toUuid(report.viewerId),
      ...{ state: reportStates.initial, decision_id: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted) return report.id
  const earlier = await tables
    .selectFrom('safety.report')
    .select('id')
    .where('subject_kind', '=', report.subject.kind)
    .where('subject_id', '=', report.subject.id)
    .where('state', '=', 'received')
    .where(report.accountId === null ? 'reporter_viewer_id' : 'reporter_account_id', '=', toUuid(report.accountId ?? report.viewerId!))
    .executeTakeFirst()
  return earlier ? fromUuid('rpt', earlier.id) : insertReport(tables, report)
}

export async function readReport(tables: Tables, id: Id<'rpt'>): Promise<Report | null> {
  const row = await tables.selectFrom('safety.report').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** What waits of one subject, newest first. */
export async function readWaiting(tables: Tables, { kind, id }: SubjectRef): Promise<Report[]> {
  const rows = await tables
    .selectFrom('safety.report')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('state', '=', 'received')
    .orderBy('reported_at', 'desc')
    .limit(REPORTS_OF_A_CASE)
    .execute()
  return rows.map(fromRow)
}

export interface QueueRow {
  readonly reportId: Id<'rpt'>
  readonly subject: SubjectRef
  readonly title: Bilingual
  readonly urgency: number
  readonly reports: number
  readonly grounds: Ground[]
  readonly firstAt: Date
  readonly lastAt: Date
}

/** One row a subject: the most urgent first, then what most people report, then what waits longest. */
export async function readQueue(tables: Tables): Promise<QueueRow[]> {
  const { rows } = await sql<{
    report_id: string
    subject_kind: string
    subject_id: string
    title: Bilingual
    urgency: number
    reports: number
    grounds: Ground[]
    first_at: Date
    last_at: Date
  }>`
    select subject_kind, subject_id, max(urgency) as urgency, count(*)::integer as reports, array_agg(distinct ground) as grounds,
      min(reported_at) as first_at, max(reported_at) as last_at,
      (array_agg(id order by reported_at desc))[1] as report_id, (array_agg(subject_title order by reported_at desc))[1] as title
    from safety.report where state = 'received'
    group by subject_kind, subject_id
    order by urgency desc, reports desc, first_at
    limit ${QUEUE_LIMIT}
  `.execute(tables)
  return rows.map((row) => ({
    reportId: fromUuid('rpt', row.report_id),
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...{ title: row.title, urgency: row.urgency, reports: row.reports, grounds: row.grounds, firstAt: row.first_at, lastAt: row.last_at },
  }))
}

/** Every waiting report of the subject gets this answer. Answers them. */
export async function closeReports(tables: Tables, { kind, id }: SubjectRef, decisionId: Id<'dec'>): Promise<Report[]> {
  const rows = await tables
    .updateTable('safety.report')
    .set({ state: 'decided', decision_id: toUuid(decisionId) })
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('state', 'in', reportStates.before('decided'))
    .returningAll()
    .execute()
  return rows.map(fromRow)
}

function fromRow(row: Selectable<ModerationTables['safety.report']>): Report {
  return {
    id: fromUuid('rpt', row.id),
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...{ title: row.subject_title, snapshot: row.snapshot, ground: row.ground, urgency: row.urgency, words: row.words },
    accountId: row.reporter_account_id === null ? null : fromUuid('acc', row.reporter_account_id),
    viewerId: row.reporter_viewer_id === null ? null : fromUuid('vwr', row.reporter_viewer_id),
    at: row.reported_at,
    decisionId: row.decision_id === null ? null : fromUuid('dec', row.decision_id),
  }
}
