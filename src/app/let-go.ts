import { accountEnded } from '#people/accounts'
import type { Database } from '#platform/db'
import type { Jobs } from '#platform/jobs'
import type { Auctions } from '#shop/auctions'
import { forgetHolder, type Inventory } from '#shop/inventory'
import { ownPlaces, type Queues } from '#shop/queue'

export interface LetGoDeps {
  db: Database
  jobs: Jobs
  auctions: Pick<Auctions, 'voidBidsOf'>
  inventory: Pick<Inventory, 'releaseAll'>
  queues: Pick<Queues, 'leaveAll'>
}

/**
 * An account that ended keeps nobody waiting: its places in lines go to those behind it, what it holds is free, and its bids in lots that run are
 * void. What is being paid for in this moment stays its own, orders stay as they are, and a suspended account finds its cart again.
 */
export function letGoOfEnded({ db, jobs, auctions, inventory, queues }: LetGoDeps): void {
  jobs.handle(accountEnded, async ({ accountId, gone }) => {
    await queues.leaveAll(accountId)
    await inventory.releaseAll(accountId)
    await auctions.voidBidsOf(accountId)
    if (!gone) return
    // Their tie to the account was kept for this alone.
    await ownPlaces(db).forget(db.pool, accountId)
    await forgetHolder(db.pool, accountId)
  })
}
