import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { showToRun } from '#programme/shows'
import type { Desk } from './desk.ts'
import { cueProblems } from './problems.ts'
import { upsertLead } from './store.ts'

/** Sets the delay between tap and frame for the broadcast that is open. For whoever runs the brand's shows. */
export async function setLead(desk: Desk, actor: Actor, showId: Id<'shw'>, leadMilliseconds: number): Promise<void> {
  await showToRun(desk.shows, actor, showId)
  const broadcast = await desk.ingest.currentBroadcast(showId)
  if (!broadcast) throw cueProblems['not-on-air']()
  await upsertLead(desk.tables, broadcast.id, leadMilliseconds)
}
