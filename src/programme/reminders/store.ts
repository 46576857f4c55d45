import { type Kysely, type Selectable, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import { DAY_MS } from '#platform/time'
import type { NewsKind } from '#programme/shows'
import type { Reminder, ReminderState } from './reminder.ts'
import type { ReminderTables } from './tables.ts'

export type Tables = Kysely<ReminderTables>

/**
 * Keeps the wish, or takes up the one there is: a wish that was stopped begins anew, one that was confirmed stays so. Whose it is and its language
 * change only by somebody whose address it is known to be (a wish that counts at once), and by the browser that it belongs to already.
 */
export async function keepReminder(tables: Tables, wish: Omit<Reminder, 'letterAt'>): Promise<Reminder> {
  const own = { account_id: wish.accountId && toUuid(wish.accountId), viewer_id: wish.viewerId && toUuid(wish.viewerId) }
  const row = await tables
    .insertInto('programme.reminder')
    .values({
      ...{ id: wish.id, show_id: toUuid(wish.showId), channel: wish.channel, address: wish.address },
      ...{ push_keys: wish.pushKeys && JSON.stringify(wish.pushKeys), language: wish.language, state: wish.state, ...own, letter_at: null },
    })
    .onConflict((conflict) =>
      conflict.columns(['show_id', 'channel', 'address']).doUpdateSet((eb) => ({
        language: sql<Language>`case when ${wish.state === 'confirmed'} or programme.reminder.viewer_id = excluded.viewer_id then excluded.language else programme.reminder.language end`,
        push_keys: eb.ref('excluded.push_keys'),
        viewer_id: eb.ref(wish.state === 'confirmed' ? 'excluded.viewer_id' : 'programme.reminder.viewer_id'),
        account_id: eb.fn.coalesce('excluded.account_id', 'programme.reminder.account_id'),
        state: sql<ReminderState>`case when programme.reminder.state = 'confirmed' then 'confirmed' else excluded.state end`,
      })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

export async function readReminder(tables: Tables, id: string): Promise<Reminder | null> {
  const row = await tables.selectFrom('programme.reminder').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function countOfShow(tables: Tables, showId: Id<'shw'>): Promise<number> {
  const row = await tables
    .selectFrom('programme.reminder')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('show_id', '=', toUuid(showId))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

interface Owner {
  readonly accountId: Id<'acc'> | null
  readonly viewerId: Id<'vwr'> | null
}

/** What this browser and this account asked for, of one show. */
export async function readOwn(tables: Tables, showId: Id<'shw'>, { accountId, viewerId }: Owner): Promise<Reminder[]> {
  const rows = await tables
    .selectFrom('programme.reminder')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .where((eb) =>
      eb.or([
        ...(viewerId ? [eb('viewer_id', '=', toUuid(viewerId))] : []),
        ...(accountId ? [eb('account_id', '=', toUuid(accountId))] : []),
      ]),
    )
    .execute()
  return rows.map(fromRow)
}

export async function stopOwn(tables: Tables, showId: Id<'shw'>, owner: Owner): Promise<void> {
  for (const { id } of await readOwn(tables, showId, owner)) await setState(tables, id, 'stopped')
}

export async function setState(tables: Tables, id: string, state: ReminderState): Promise<void> {
  await tables.updateTable('programme.reminder').set({ state }).where('id', '=', id).execute()
}

/** The browser in which the address's own letter was followed is the one it belongs to; whoever only named the address has no say any more. */
export async function confirmFrom(tables: Tables, id: string, viewerId: Id<'vwr'> | null): Promise<void> {
  const own = { viewer_id: viewerId && toUuid(viewerId) }
  await tables
    .updateTable('programme.reminder')
    .set({ state: 'confirmed', ...own })
    .where('id', '=', id)
    .execute()
}

/** Letters that an address got since then, about whatever show. */
export async function lettersSince(tables: Tables, address: string, since: Date): Promise<number> {
  const row = await tables
    .selectFrom('programme.reminder')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('address', '=', address)
    .where('letter_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export async function noteLetter(tables: Tables, id: string, at: Date): Promise<void> {
  await tables.updateTable('programme.reminder').set({ letter_at: at }).where('id', '=', id).execute()
}

/** Marks the next of those who have not been told this yet, and answers them. Run it with what tells them in one transaction. */
export async function takeUntold(tables: Tables, showId: Id<'shw'>, news: NewsKind, startsAt: Date, limit: number): Promise<Reminder[]> {
  const { rows } = await sql<Selectable<ReminderTables['programme.reminder']>>`
    with untold as (
      select reminder.* from programme.reminder as reminder
      where reminder.show_id = ${toUuid(showId)} and reminder.state = 'confirmed'
        and not exists (
          select from programme.reminder_told as told
          where told.reminder_id = reminder.id and told.news = ${news} and told.starts_at = ${startsAt}
        )
      order by reminder.id
      limit ${limit}
      for update of reminder skip locked
    ), told as (
      insert into programme.reminder_told (reminder_id, news, starts_at)
      select id, ${news}, ${startsAt} from untold
      on conflict do nothing
      returning reminder_id
    )
    select untold.* from untold join told on told.reminder_id = untold.id
  `.execute(tables)
  return rows.map(fromRow)
}

/** Addresses are kept no longer than they are needed. */
export async function forgetOld(tables: Tables, now: Date): Promise<void> {
  const days = (count: number) => new Date(now.getTime() - count * DAY_MS)
  await tables.deleteFrom('programme.reminder').where('state', '<>', 'confirmed').where('asked_at', '<', days(3)).execute()
  await tables
    .deleteFrom('programme.reminder as reminder')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('programme.reminder_told as told')
          .select('told.reminder_id')
          .whereRef('told.reminder_id', '=', 'reminder.id')
          .where('told.news', 'in', ['started', 'cancelled'])
          .where('told.told_at', '<', days(7)),
      ),
    )
    .execute()
}

function fromRow(row: Selectable<ReminderTables['programme.reminder']>): Reminder {
  return {
    ...{ id: row.id, showId: fromUuid('shw', row.show_id), channel: row.channel, address: row.address, pushKeys: row.push_keys },
    accountId: row.account_id === null ? null : fromUuid('acc', row.account_id),
    viewerId: row.viewer_id === null ? null : fromUuid('vwr', row.viewer_id),
    ...{ language: row.language, state: row.state, letterAt: row.letter_at },
  }
}
