import type { Ingest } from '#live/ingest'
import { accountSuspended } from '#people/accounts'
import type { Events } from '#platform/events'
import type { Shows } from '#programme/shows'
import { stopShow } from './reported/index.ts'

export interface EndWithHostDeps {
  events: Events
  shows: Pick<Shows, 'listOfHost' | 'changeState'>
  ingest: Pick<Ingest, 'endBroadcast'>
}

/** Whoever is suspended is not on air any more: what they host ends, and a camera that waits for its show is sent away. */
export function endWithHost({ events, shows, ingest }: EndWithHostDeps): void {
  events.on(accountSuspended, async ({ accountId }) => {
    for (const show of await shows.listOfHost(accountId, ['live', 'stopped'])) await stopShow({ shows, ingest }, show)
    for (const show of await shows.listOfHost(accountId, ['scheduled'])) await ingest.endBroadcast(show.id, 'stopped-by-operator')
  })
}
