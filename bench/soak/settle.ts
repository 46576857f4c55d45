import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

const PATIENCE_MS = 240_000
const LOOK_MS = 300
/** Asked to look now, instead of at their next turn of the clock. */
const SWEEPERS = [
  'shop.sweep-holds',
  'shop.tend-queues',
  'shop.look-after-lots',
  'money.void-stale-payments',
  'money.capture-forgotten-payments',
]

/** As if the hours had passed that holds, turns and payments have at most: the sweepers do the rest. */
const PASS = [
  `update shop.hold set held_until = least(held_until, now() - interval '1 second'),
     paying_until = case when paying_until is not null then now() - interval '1 second' end where active`,
  `update shop.lot set ends_at = least(ends_at, now()) where state = 'open'`,
  `update money.payment set created_at = created_at - interval '50 minutes'
   where state in ('created', 'action-required', 'authorised') and created_at > now() - interval '46 minutes'`,
  // Who still waits for what others claimed is sent home some minutes after the claims closed.
  `select count(*) from graphile_worker.reschedule_jobs(array(select j.id from graphile_worker.jobs j
   where j.task_identifier in ('shop.end-claims', 'shop.end-drop') and j.run_at > now() and j.locked_at is null), run_at => now())`,
]

const UNSETTLED = `
  select (select count(*) from shop.hold where active) as holds,
    (select count(*) from shop.lot where state in ('open', 'closing')) as lots,
    (select count(*) from shop.queue_entry where state in ('waiting', 'turn')) as places,
    (select count(*) from money.payment where state in ('created', 'action-required', 'authorised')) as payments,
    (select count(*) from sandbox.charge where state in ('authorised', 'action-required')) as charges,
    (select count(*) from graphile_worker.jobs where task_identifier in ('money.gather-captures', 'money.capture-payments', 'money.void-payment', 'sandbox.deliver-webhook')) as jobs`

export type Unsettled = Readonly<Record<'holds' | 'lots' | 'places' | 'payments' | 'charges' | 'jobs', bigint>>

/** Resolves to what is still open when nothing moves any more, or to nothing but zeros. */
export async function settle(owner: pg.Pool): Promise<Unsettled> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    for (const statement of PASS) await owner.query(statement)
    for (const name of SWEEPERS) await owner.query('select graphile_worker.add_job($1, $2::json)', [name, '{}'])
    await sleep(LOOK_MS)
    const { rows } = await owner.query<Unsettled>(UNSETTLED)
    if (Object.values(rows[0]!).every((count) => Number(count) === 0) || Date.now() > until) return rows[0]!
  }
}
