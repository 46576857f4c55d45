import { enqueue } from '#platform/jobs'
import { type NewsKind, type Show, tellOfShow } from '#programme/shows'
import type { Desk } from './deps.ts'
import { forgetReminders, pushReminder } from './jobs.ts'
import { newsLetter, newsLine } from './letters.ts'
import { BATCH } from './reminder.ts'
import { forgetOld, readReminder, setState, takeUntold } from './store.ts'
import type { ReminderTables } from './tables.ts'

/** "In 15 minutes" is not told after the start. */
const LATE_MINUTES = 5

/** Everybody who asked is told once. The mark and the letter are one transaction: a job that runs again goes on where it stopped. */
export function tellPeople(desk: Desk): void {
  desk.jobs.handle(tellOfShow, async ({ showId, news, startsAt }) => {
    const show = await desk.shows.find(showId)
    if (!show || !isTrue(show, news, startsAt, desk.clock.now())) return
    while ((await tellBatch(desk, show, news)) > 0);
  })
  desk.jobs.handle(pushReminder, async ({ reminderId, news }) => {
    const tables = desk.db.tables<ReminderTables>()
    const reminder = await readReminder(tables, reminderId)
    if (!reminder?.pushKeys || reminder.state !== 'confirmed') return
    const answer = await desk.push.send({ endpoint: reminder.address, keys: reminder.pushKeys }, news)
    if (answer === 'gone') await setState(tables, reminderId, 'stopped')
  })
  desk.jobs.handle(forgetReminders, () => forgetOld(desk.db.tables<ReminderTables>(), desk.clock.now()))
  desk.jobs.schedule(forgetReminders, '17 3 * * *')
}

async function tellBatch(desk: Desk, show: Show, news: NewsKind): Promise<number> {
  return desk.db.transaction(async (sql) => {
    const people = await takeUntold(desk.db.tablesOn<ReminderTables>(sql), show.id, news, show.startsAt, BATCH)
    for (const reminder of people) {
      if (reminder.channel === 'email') await desk.mail.send(sql, newsLetter(news, reminder, show, desk.links))
      else {
        const line = newsLine(news, reminder.language, show, desk.links)
        await enqueue(sql, pushReminder, { reminderId: reminder.id, news: line }, { maxAttempts: 5 })
      }
    }
    return people.length
  })
}

/** What was so when the job was written down may no longer be. */
function isTrue(show: Show, news: NewsKind, startsAt: string, now: Date): boolean {
  if (show.visibility === 'practice') return false
  const sameStart = show.startsAt.toISOString() === startsAt
  switch (news) {
    case 'soon':
      return show.state === 'scheduled' && sameStart && now.getTime() < show.startsAt.getTime() + LATE_MINUTES * 60_000
    case 'moved':
      return show.state === 'scheduled' && sameStart
    case 'started':
      return show.state === 'live' || show.state === 'stopped'
    case 'cancelled':
      return show.state === 'cancelled'
  }
}
