import type { Selectable } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { ActKind, Ground } from './contract.ts'
import type { SubjectRef, Tables } from './report-store.ts'
import { type DecisionState, decisionStates } from './states.ts'
import type { ModerationTables } from './tables.ts'

export interface Decision {
  readonly id: Id<'dec'>
  readonly subject: SubjectRef
  readonly title: Bilingual
  readonly snapshot: Readonly<Record<string, unknown>>
  /** Whom it concerns. */
  readonly accountId: Id<'acc'> | null
  readonly act: ActKind
  readonly ground: Ground
  readonly facts: string
  readonly until: Date | null
  readonly decidedBy: Id<'acc'>
  readonly decidedAt: Date
  readonly carriedOutAt: Date | null
  readonly state: DecisionState
  readonly appeal: { readonly words: string; readonly at: Date; readonly answer: string | null; readonly decidedAt: Date | null } | null
}

const LIST_LIMIT = 100

export async function insertDecision(tables: Tables, decision: Omit<Decision, 'state' | 'appeal' | 'carriedOutAt'>): Promise<void> {
  const { id, subject, title, snapshot, accountId, act, ground, facts, until, decidedBy, decidedAt } = decision
  await tables
    .insertInto('safety.decision')
    .values({
      ...{ id: toUuid(id), subject_kind: subject.kind, subject_id: subject.id },
      ...{ subject_title: JSON.stringify(title), snapshot: JSON.stringify(snapshot) },
      ...{ account_id: accountId && toUuid(accountId), act, ground, facts, until, decided_by: toUuid(decidedBy), decided_at: decidedAt },
      ...{ carried_out_at: null, state: decisionStates.initial },
      ...{ appeal_text: null, appealed_at: null, appeal_decided_by: null, appeal_decided_at: null, appeal_answer: null },
    })
    .execute()
}

export async function readDecision(tables: Tables, id: Id<'dec'>): Promise<Decision | null> {
  const row = await tables.selectFrom('safety.decision').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function readDecisionsOn(tables: Tables, { kind, id }: SubjectRef): Promise<Decision[]> {
  const rows = await tables
    .selectFrom('safety.decision')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('decided_at', 'desc')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

/** Those that concern the account and took something from it. */
export async function readDecisionsAbout(tables: Tables, accountId: Id<'acc'>): Promise<Decision[]> {
  const rows = await tables
    .selectFrom('safety.decision')
    .selectAll()
    .where('account_id', '=', toUuid(accountId))
    .where('act', '<>', 'none')
    .orderBy('decided_at', 'desc')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

/** Oldest appeal first. */
export async function readAppealed(tables: Tables): Promise<Decision[]> {
  const rows = await tables
    .selectFrom('safety.decision')
    .selectAll()
    .where('state', '=', 'appealed')
    .orderBy('appealed_at')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

export async function markCarriedOut(tables: Tables, id: Id<'dec'>, at: Date): Promise<void> {
  await tables
    .updateTable('safety.decision')
    .set({ carried_out_at: at })
    .where('id', '=', toUuid(id))
    .where('carried_out_at', 'is', null)
    .execute()
}

/** False when there was an appeal already, or the decision is too old. */
export async function markAppealed(tables: Tables, id: Id<'dec'>, words: string, at: Date, decidedAfter: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('safety.decision')
    .set({ state: 'appealed', appeal_text: words, appealed_at: at })
    .where('id', '=', toUuid(id))
    .where('state', 'in', decisionStates.before('appealed'))
    .where('act', '<>', 'none')
    .where('decided_at', '>', decidedAfter)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Null when no appeal waits. */
export async function markAppealDecided(
  tables: Tables,
  id: Id<'dec'>,
  to: { outcome: 'upheld' | 'overturned'; answer: string; by: Id<'acc'>; at: Date },
): Promise<Decision | null> {
  const row = await tables
    .updateTable('safety.decision')
    .set({ state: to.outcome, appeal_answer: to.answer, appeal_decided_by: toUuid(to.by), appeal_decided_at: to.at })
    .where('id', '=', toUuid(id))
    .where('state', 'in', decisionStates.before(to.outcome))
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

function fromRow(row: Selectable<ModerationTables['safety.decision']>): Decision {
  const { appeal_text: words, appealed_at: at } = row
  return {
    id: fromUuid('dec', row.id),
    subject: { kind: row.subject_kind, id: row.subject_id },
    ...{ title: row.subject_title, snapshot: row.snapshot, act: row.act, ground: row.ground, facts: row.facts, until: row.until },
    accountId: row.account_id === null ? null : fromUuid('acc', row.account_id),
    decidedBy: fromUuid('acc', row.decided_by),
    ...{ decidedAt: row.decided_at, carriedOutAt: row.carried_out_at, state: row.state },
    appeal: words === null || at === null ? null : { words, at, answer: row.appeal_answer, decidedAt: row.appeal_decided_at },
  }
}
