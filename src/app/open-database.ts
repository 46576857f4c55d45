import type { Progress } from '#platform/boot'
import type { Config } from '#platform/config'
import { startPostgres } from '#platform/postgres'
import type { Lifecycle } from './lifecycle.ts'
import { migrateDatabase } from './migrate.ts'

export interface OpenDatabase {
  /** Address of the application's role, migrated. */
  readonly url: string
  /** Where the data is, as an operator would look for it. */
  readonly place: string
}

/** The operator's database, or our own, brought up to date. */
export async function openDatabase(config: Config, lifecycle: Lifecycle, say: Progress): Promise<OpenDatabase> {
  if (config.databaseUrl) {
    const url = await migrateDatabase({ ownerUrl: config.databaseUrl, secret: config.secret, progress: say })
    return { url, place: `${new URL(url).host}${new URL(url).pathname}` }
  }
  const postgres = await startPostgres({ dataDir: config.dataDir, progress: say })
  lifecycle.onStop('The database', () => postgres.stop(), { boundsItself: true })
  postgres.onGivenUp((why) => {
    say(why)
    void lifecycle.stop(1)
  })
  const url = await migrateDatabase({ ownerUrl: postgres.ownerUrl, secret: config.secret, progress: say })
  return { url, place: postgres.cluster }
}
