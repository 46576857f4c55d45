import { fromUuid, type Id, toUuid } from '#platform/ids'
import { type CheckState, checkStates } from './states.ts'
import type { Tables } from './store.ts'

export interface AgeCheck {
  readonly id: Id<'chk'>
  readonly accountId: Id<'acc'>
  readonly marketCode: string
  readonly state: CheckState
}

export async function insertCheck(tables: Tables, check: Omit<AgeCheck, 'state'> & { provider: string; startedAt: Date }): Promise<void> {
  const { id, accountId, marketCode, provider, startedAt } = check
  await tables
    .insertInto('safety.age_check')
    .values({
      ...{ id: toUuid(id), account_id: toUuid(accountId), market_code: marketCode, provider },
      ...{ state: checkStates.initial, started_at: startedAt, ended_at: null },
    })
    .execute()
}

export async function readCheck(tables: Tables, id: Id<'chk'>): Promise<AgeCheck | null> {
  const row = await tables.selectFrom('safety.age_check').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? { id, accountId: fromUuid('acc', row.account_id), marketCode: row.market_code, state: row.state } : null
}

/** Null when there is no such check of this provider, or it has ended: news that comes twice changes nothing. */
export async function endCheck(
  tables: Tables,
  news: { id: Id<'chk'>; provider: string; state: Exclude<CheckState, 'started'>; at: Date },
): Promise<AgeCheck | null> {
  const row = await tables
    .updateTable('safety.age_check')
    .set({ state: news.state, ended_at: news.at })
    .where('id', '=', toUuid(news.id))
    .where('provider', '=', news.provider)
    .where('state', 'in', checkStates.before(news.state))
    .returningAll()
    .executeTakeFirst()
  return row ? { id: news.id, accountId: fromUuid('acc', row.account_id), marketCode: row.market_code, state: row.state } : null
}
