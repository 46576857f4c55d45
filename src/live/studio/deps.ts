import type { Cues } from '#live/cues'
import type { Ingest } from '#live/ingest'
import type { Events } from '#platform/events'
import type { Realtime } from '#platform/realtime'
import type { Rundowns } from '#programme/rundown'
import type { Shows } from '#programme/shows'
import type { HostGate } from '#safety/age'
import type { Orders } from '#shop/orders'

export interface StudioDeps {
  events: Events
  /** Who may go on air. */
  hosts: HostGate
  shows: Pick<Shows, 'get' | 'listOfBrands' | 'describe' | 'describeWhole' | 'changeState'>
  rundowns: Pick<Rundowns, 'list' | 'replace'>
  ingest: Pick<Ingest, 'currentBroadcast' | 'signal' | 'lastRefusal' | 'endBroadcast'>
  cues: Cues
  realtime: Pick<Realtime, 'viewers'>
  orders: Pick<Orders, 'salesOf'>
}
