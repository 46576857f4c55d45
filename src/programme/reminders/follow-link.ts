import type { Id } from '#platform/ids'
import { titleOf } from '#programme/shows'
import type { Desk } from './deps.ts'
import { reminderProblems } from './problems.ts'
import type { Reminder } from './reminder.ts'
import { confirmFrom, readReminder, setState } from './store.ts'
import type { ReminderTables } from './tables.ts'

/** What a link in a letter is about; refuses one that is not ours and one whose reminder was forgotten. */
export async function openLink(desk: Desk, token: string): Promise<Reminder> {
  const id = desk.links.read(token)
  const reminder = id === null ? null : await readReminder(desk.db.tables<ReminderTables>(), id)
  if (!reminder) throw reminderProblems['link-invalid']()
  return reminder
}

/** Confirms, for the browser it is pressed in, as often as it is. Only a question can be confirmed: what was stopped is asked for anew. */
export async function confirmByLink(desk: Desk, token: string, viewerId: Id<'vwr'> | null): Promise<Reminder> {
  const reminder = await openLink(desk, token)
  if (reminder.state === 'stopped') throw reminderProblems['link-invalid']()
  await confirmFrom(desk.db.tables<ReminderTables>(), reminder.id, viewerId)
  return { ...reminder, state: 'confirmed' }
}

export async function stopByLink(desk: Desk, token: string): Promise<Reminder> {
  const reminder = await openLink(desk, token)
  await setState(desk.db.tables<ReminderTables>(), reminder.id, 'stopped')
  return { ...reminder, state: 'stopped' }
}

export async function linkToWire(desk: Desk, { state, showId }: Reminder) {
  const show = await desk.shows.find(showId)
  if (!show) throw reminderProblems['link-invalid']()
  return { state, show: { slug: show.slug, title: titleOf(show), startsAt: show.startsAt.toISOString(), timeZone: show.timeZone } }
}
