import path from 'node:path'
import type { Progress } from '#platform/boot'
import { appAddress, appRoleFor, migrate } from '#platform/migrations'

const SOURCE_DIR = path.resolve(import.meta.dirname, '..')

export interface MigrateDatabaseOptions {
  /** postgres:// address of the owner role. */
  readonly ownerUrl: string
  readonly secret: string
  readonly progress: Progress
  /** Only where the database's name is not the installation's, as in clones for tests. */
  readonly appRole?: string
}

/** Migrates all rooms and returns the address that the server works with. */
export async function migrateDatabase({
  ownerUrl,
  secret,
  progress,
  appRole = appRoleFor(ownerUrl),
}: MigrateDatabaseOptions): Promise<string> {
  await migrate({ ownerUrl, appRole, secret, sourceDir: SOURCE_DIR, progress })
  return appAddress(ownerUrl, appRole, secret)
}
