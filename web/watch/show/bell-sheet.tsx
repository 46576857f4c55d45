import { ReminderSheet } from './reminder-sheet.tsx'
import { useReminders } from './reminders.ts'
import './show.css'

/** The reminder of a show that is only a line in a list. */
export function BellSheet({ slug, onClose }: { slug: string; onClose: () => void }) {
  return <ReminderSheet slug={slug} reminders={useReminders(slug)} onClose={onClose} />
}
