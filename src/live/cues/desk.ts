import type { Ingest } from '#live/ingest'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Log } from '#platform/log'
import type { Realtime } from '#platform/realtime'
import type { Clock } from '#platform/time'
import type { Rundowns } from '#programme/rundown'
import type { Shows } from '#programme/shows'
import type { Catalog } from '#shop/catalog'
import type { Offers } from '#shop/offers'
import type { SaleSource } from '#shop/sales'
import type { PinBoard } from './pin-board.ts'
import type { Tables } from './store.ts'

export interface CuesDeps {
  db: Database
  clock: Clock
  log: Log
  events: Events
  realtime: Pick<Realtime, 'publish'>
  ingest: Pick<Ingest, 'mediaClock' | 'currentBroadcast'>
  shows: Pick<Shows, 'get' | 'lineup' | 'listIn'>
  rundowns: Pick<Rundowns, 'list'>
  catalog: Pick<Catalog, 'listProductCards'>
  offers: Pick<Offers, 'make' | 'end' | 'latestAt' | 'propose'>
  /** What can be opened on air besides offers, one a kind; none by default. */
  sales?: readonly SaleSource[]
}

/** What the use cases share. */
export interface Desk extends Required<CuesDeps> {
  tables: Tables
  board: PinBoard
}
