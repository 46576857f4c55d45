import { z } from 'zod'
import type { RefundAnswer, RefundFailure } from '#money/payments'
import type { Database } from '#platform/db'
import { defineJob, enqueue, type Jobs } from '#platform/jobs'
import type { Clock } from '#platform/time'
import type { Behaviour } from './cards.ts'
import { askAgain, endRefund, insertRefund, lockRefundable, type SandboxRefund } from './refund-store.ts'
import { findCharge, type SandboxTables } from './store.ts'
import { announceEvents, type WebhookEvent } from './webhooks.ts'

const decideRefund = defineJob('sandbox.decide-refund', z.object({ refundId: z.uuid(), outcome: z.enum(['succeeded', 'failed']) }))

/** What the company's desks work with; `afterSeconds` is how long they take for what they do not do at once. */
export interface CompanyDeps {
  readonly db: Database
  readonly jobs: Jobs
  readonly clock: Clock
  readonly afterSeconds: number
}

export interface RefundCall {
  readonly refundId: string
  readonly paymentId: string
  readonly amount: bigint
}

/** `silent`: it was done, and nobody says so. */
export type RefundReply = RefundAnswer | 'silent'

export interface SandboxRefunds {
  refund(call: RefundCall): Promise<RefundReply>
}

const answerOf = ({ id, state, failure }: SandboxRefund): RefundAnswer => ({
  ...{ state, reference: `sbr_${id.replaceAll('-', '')}`, failure: failure as RefundFailure | null },
})

/** Gives money back as that company would: at once, later, not at all, or without a word, by the card that was used. */
export function createSandboxRefunds({ db, jobs, clock, afterSeconds }: CompanyDeps): SandboxRefunds {
  jobs.handle(decideRefund, async ({ refundId, outcome }) => {
    await db.transaction(async (sql) => {
      const ended = await endRefund(db.tablesOn<SandboxTables>(sql), refundId, outcome, outcome === 'failed' ? 'refused' : null)
      if (ended) await announceEvents(sql, [eventOf(ended)])
    })
  })
  return {
    async refund({ refundId, paymentId, amount }) {
      return db.transaction(async (sql) => {
        const tables = db.tablesOn<SandboxTables>(sql)
        const { captured, refunded } = await lockRefundable(sql, paymentId)
        const earlier = await askAgain(tables, refundId)
        if (earlier) return answerOf(earlier)
        const { behaviour } = (await findCharge(tables, paymentId)) ?? { behaviour: 'pays' as Behaviour }
        if (captured - refunded < amount) return { state: 'failed', reference: null, failure: 'already-refunded' }
        const waits = behaviour === 'refund-fails' || behaviour === 'refund-later'
        const row = {
          id: refundId,
          payment_id: paymentId,
          amount,
          state: waits ? ('pending' as const) : ('succeeded' as const),
          failure: null,
        }
        const refund = await insertRefund(tables, row)
        if (waits) {
          const runAt = new Date(clock.now().getTime() + afterSeconds * 1000)
          await enqueue(sql, decideRefund, { refundId, outcome: behaviour === 'refund-later' ? 'succeeded' : 'failed' }, { runAt })
        } else {
          // Told twice, as it happens.
          await announceEvents(sql, [eventOf(refund)])
          await announceEvents(sql, [eventOf(refund)])
        }
        return behaviour === 'refund-silent' ? 'silent' : answerOf(refund)
      })
    },
  }
}

const eventOf = (refund: SandboxRefund): WebhookEvent => ({ kind: 'refund', refundId: refund.id, ...answerOf(refund) })
