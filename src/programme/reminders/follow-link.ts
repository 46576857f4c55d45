import { titleOf } from '#programme/shows'
import type { Desk } from './deps.ts'
import { reminderProblems } from './problems.ts'
import type { Reminder, ReminderState } from './reminder.ts'
import { readReminder, setState } from './store.ts'
import type { ReminderTables } from './tables.ts'

/** What a link in a letter is about; refuses one that is not ours and one whose reminder was forgotten. */
export async function openLink(desk: Desk, token: string): Promise<Reminder> {
  const id = desk.links.read(token)
  const reminder = id === null ? null : await readReminder(desk.db.tables<ReminderTables>(), id)
  if (!reminder) throw reminderProblems['link-invalid']()
  return reminder
}

/** Confirms or stops, as often as it is pressed. Only a question can be confirmed: what was stopped is asked for anew. */
export async function followLink(desk: Desk, token: string, to: Exclude<ReminderState, 'pending'>): Promise<Reminder> {
  const reminder = await openLink(desk, token)
  if (to === 'confirmed' && reminder.state === 'stopped') throw reminderProblems['link-invalid']()
  await setState(desk.db.tables<ReminderTables>(), reminder.id, to)
  return { ...reminder, state: to }
}

export async function linkToWire(desk: Desk, { state, showId }: Reminder) {
  const show = await desk.shows.find(showId)
  if (!show) throw reminderProblems['link-invalid']()
  return { state, show: { slug: show.slug, title: titleOf(show), startsAt: show.startsAt.toISOString(), timeZone: show.timeZone } }
}
