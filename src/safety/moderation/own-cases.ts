import type { Database, Sql } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'

const CASES = 1_000

/** What somebody reported, and what was decided about them; and the end of their tie to their reports. Decisions stay, about nobody. */
export const ownCases = (db: Database) => ({
  async collect(accountId: Id<'acc'>) {
    const parameters = [toUuid(accountId), CASES]
    const [reports, decisions] = await Promise.all([
      db.pool.query(
        'select subject_kind as "subjectKind", subject_title as "subjectTitle", ground, words, reported_at as "reportedAt", state from safety.report where reporter_account_id = $1 order by reported_at limit $2',
        parameters,
      ),
      db.pool.query(
        'select subject_kind as "subjectKind", act, ground, facts, decided_at as "decidedAt", state, appeal_text as "appealText", appeal_answer as "appealAnswer" from safety.decision where account_id = $1 order by decided_at limit $2',
        parameters,
      ),
    ])
    return { reports: reports.rows, decisions: decisions.rows }
  },
  async forget(sql: Sql, accountId: Id<'acc'>): Promise<void> {
    await sql.query('update safety.report set reporter_account_id = null, reporter_viewer_id = null where reporter_account_id = $1', [
      toUuid(accountId),
    ])
  },
})
