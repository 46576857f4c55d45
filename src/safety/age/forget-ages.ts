import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import { DAY_MS } from '#platform/time'
import type { Desk } from './deps.ts'
import { lapseDocuments } from './document-store.ts'
import { deleteEnded } from './store.ts'

export const DOCUMENT_DAYS = 30
const ENDED_DAYS = 30

/** Deletes documents that nobody reviewed in time, and what has ended. */
export const forgetAges = defineJob('safety.forget-ages', z.object({}))

export function forgetNightly(desk: Desk): void {
  desk.jobs.handle(forgetAges, async () => {
    const now = desk.clock.now()
    const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
    await lapseDocuments(desk.tables, ago(DOCUMENT_DAYS), now)
    await deleteEnded(desk.tables, ago(ENDED_DAYS))
  })
  desk.jobs.schedule(forgetAges, '53 2 * * *')
}
