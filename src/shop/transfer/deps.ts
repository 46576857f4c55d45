import type { Markets } from '#markets'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import type { Pictures } from '#platform/pictures'
import type { Files } from '#platform/storage'
import type { Clock } from '#platform/time'
import type { Catalog } from '#shop/catalog'
import type { Inventory } from '#shop/inventory'
import type { FetchFile } from './fetch-file.ts'
import type { Tables } from './store.ts'

export interface TransferDeps {
  db: Database
  clock: Clock
  log: Log
  jobs: Jobs
  files: Files
  pictures: Pick<Pictures, 'take' | 'forget'>
  markets: Pick<Markets, 'list' | 'find'>
  organisations: Pick<Organisations, 'get' | 'findBySlug'>
  catalog: Catalog
  inventory: Inventory
  /** Address people reach this Souk under; no slash at the end. */
  publicUrl: string
  /** How files are fetched from elsewhere; over the network unless told. */
  fetchFile?: FetchFile
}

export interface Desk extends TransferDeps {
  tables: Tables
  fetchFile: FetchFile
}
