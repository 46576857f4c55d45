import type { Database } from '#platform/db'
import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Clock } from '#platform/time'

export interface PasskeyDeps {
  db: Database
  clock: Clock
  /** Address people reach this Souk under: a passkey belongs to its host, and to no other. */
  publicUrl: string
  /** As others and the device show the account. */
  describe(accountId: Id<'acc'>): Promise<{ email: string; name: string }>
  /** Tells the owner that a way in was added. */
  announce(accountId: Id<'acc'>, language: Language): Promise<void>
}
