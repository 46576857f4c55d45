import type { Actor } from '#platform/http'
import { newUuid } from '#platform/ids'
import { DAY_MS } from '#platform/time'
import type { Show } from '#programme/shows'
import type { Wish } from './contract.ts'
import type { Desk } from './deps.ts'
import { confirmLetter } from './letters.ts'
import { reminderProblems } from './problems.ts'
import { LETTER_PAUSE_MINUTES, LETTERS_A_DAY, REMINDERS_A_SHOW, type Reminder } from './reminder.ts'
import { countOfShow, keepReminder, lettersSince, noteLetter, setState, type Tables } from './store.ts'
import type { ReminderTables } from './tables.ts'

/** The show, for somebody who may see it, while there is something to be reminded of. A practice has nobody to remind. */
export async function showToCome(desk: Desk, actor: Actor, address: string): Promise<Show> {
  const show = await desk.shows.findFor(actor, address)
  const open = show && show.state === 'scheduled' && show.visibility !== 'practice'
  if (!open || !(await desk.audience.admits(actor, { kind: 'show', id: show.id }))) throw reminderProblems['not-to-come']()
  return show
}

/**
 * Keeps the wish. A browser's own yes and a signed-in person's own address count at once; any other address gets a letter first, and what is answered
 * is the same whether it is known here or not, and whether it was asked too often for one more.
 */
export async function askReminder(desk: Desk, actor: Actor, showAddress: string, wish: Wish): Promise<'confirm' | 'set'> {
  const show = await showToCome(desk, actor, showAddress)
  const { accountId, viewerId } = actor
  const known = accountId ? (await desk.accounts.get(accountId)).email.toLowerCase() : null
  const address = wish.channel === 'push' ? wish.subscription.endpoint : (wish.email ?? known)
  if (address === null) throw reminderProblems['email-missing']()
  if (wish.channel === 'push' && !desk.push.takes(wish.subscription)) throw reminderProblems['push-unknown']()
  const trusted = wish.channel === 'push' || address === known
  return desk.db.transaction(async (sql) => {
    const tables = desk.db.tablesOn<ReminderTables>(sql)
    if ((await countOfShow(tables, show.id)) >= REMINDERS_A_SHOW) throw reminderProblems['too-many']()
    const reminder = await keepReminder(tables, {
      ...{ id: newUuid(), showId: show.id, channel: wish.channel, address, language: wish.language },
      pushKeys: wish.channel === 'push' ? wish.subscription.keys : null,
      ...{ accountId: trusted ? accountId : null, viewerId, state: trusted ? 'confirmed' : 'pending' },
    })
    if (trusted) {
      if (reminder.state !== 'confirmed') await setState(tables, reminder.id, 'confirmed')
      return 'set'
    }
    if (reminder.state !== 'confirmed' && (await mayWrite(tables, reminder, desk.clock.now()))) {
      await noteLetter(tables, reminder.id, desk.clock.now())
      await desk.mail.send(sql, confirmLetter(reminder, show, desk.links))
    }
    return 'confirm'
  })
}

async function mayWrite(tables: Tables, { address, letterAt }: Reminder, now: Date): Promise<boolean> {
  if (letterAt && now.getTime() - letterAt.getTime() < LETTER_PAUSE_MINUTES * 60_000) return false
  return (await lettersSince(tables, address, new Date(now.getTime() - DAY_MS))) < LETTERS_A_DAY
}
