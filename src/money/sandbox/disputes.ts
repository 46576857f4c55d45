import { z } from 'zod'
import type { DisputeReason, EvidenceTexts } from '#money/payments'
import type { Sql } from '#platform/db'
import { defineJob, enqueue } from '#platform/jobs'
import { exponentOf } from '#platform/money'
import type { Behaviour } from './cards.ts'
import { findDispute, insertDispute, moveDispute, type SandboxDispute } from './dispute-store.ts'
import { sandboxProblems } from './problems.ts'
import type { CompanyDeps } from './refunds.ts'
import { type Charge, findCharge, type SandboxTables } from './store.ts'
import { announceEvents, type WebhookEvent } from './webhooks.ts'

const DUE_AFTER_DAYS = 7
const FEE_MAJOR = 15n
/** As with the real ones: evidence that says so wins or loses, whatever else it says. */
const WINNING = 'winning_evidence'
const LOSING = 'losing_evidence'

const reasonOf: Partial<Record<Behaviour, DisputeReason>> = { 'disputed-fraud': 'fraudulent', 'disputed-missing': 'not-received' }

const openDispute = defineJob('sandbox.open-dispute', z.object({ paymentId: z.uuid(), amount: z.string() }))
const decideDispute = defineJob(
  'sandbox.decide-dispute',
  z.object({ disputeId: z.string(), from: z.enum(['needs-response', 'under-review']) }),
)

export interface SandboxDisputes {
  /** Has the bank dispute this capture in a while, when its card is one of those. */
  expect(sql: Sql, charge: Charge, amount: bigint): Promise<void>
  submit(reference: string, texts: EvidenceTexts, files: number): Promise<void>
  accept(reference: string): Promise<void>
}

/** The buyer's bank: disputes what was paid with some cards, reads the shop's answer once and decides. Silence loses when the time is up. */
export function createSandboxDisputes({ db, jobs, clock, afterSeconds }: CompanyDeps): SandboxDisputes {
  const after = (seconds: number): Date => new Date(clock.now().getTime() + seconds * 1000)

  jobs.handle(openDispute, async ({ paymentId, amount }) => {
    await db.transaction(async (sql) => {
      const tables = db.tablesOn<SandboxTables>(sql)
      const charge = await findCharge(tables, paymentId)
      const reason = charge && reasonOf[charge.behaviour]
      if (!reason) return
      const fee = FEE_MAJOR * 10n ** BigInt(exponentOf(charge.currency))
      const dispute = await insertDispute(tables, {
        ...{ id: `sbd_${paymentId.replaceAll('-', '')}`, payment_id: paymentId, reason, amount: BigInt(amount), fee },
        ...{ currency: charge.currency, state: 'needs-response', due_at: after(DUE_AFTER_DAYS * 86_400), evidence: null },
      })
      if (!dispute) return
      await announceEvents(sql, [eventOf(dispute)])
      await enqueue(sql, decideDispute, { disputeId: dispute.id, from: 'needs-response' }, { runAt: dispute.due_at })
    })
  })

  jobs.handle(decideDispute, ({ disputeId, from }) =>
    db.transaction(async (sql) => {
      const waiting = await findDispute(db.tablesOn<SandboxTables>(sql), disputeId)
      if (waiting?.state !== from) return
      const won = from === 'under-review' && isConvincing(waiting.evidence ?? '')
      await move(sql, disputeId, [from], won ? 'won' : 'lost')
      // Overtaken news, as it happens.
      await announceEvents(sql, [{ ...eventOf(waiting), state: 'under-review' }])
    }),
  )

  async function move(
    sql: Sql,
    id: string,
    from: SandboxDispute['state'][],
    to: SandboxDispute['state'],
    evidence?: string,
  ): Promise<boolean> {
    const moved = await moveDispute(db.tablesOn<SandboxTables>(sql), { id, from, to, ...(evidence === undefined ? {} : { evidence }) })
    if (moved) await announceEvents(sql, [eventOf(moved)])
    return moved !== undefined
  }

  return {
    async expect(sql, charge, amount) {
      if (!reasonOf[charge.behaviour]) return
      await enqueue(sql, openDispute, { paymentId: charge.payment_id, amount: amount.toString() }, { runAt: after(afterSeconds) })
    },
    async submit(reference, texts, files) {
      const evidence = JSON.stringify({ ...texts, files })
      await db.transaction(async (sql) => {
        if (await move(sql, reference, ['needs-response'], 'under-review', evidence)) {
          await enqueue(sql, decideDispute, { disputeId: reference, from: 'under-review' }, { runAt: after(afterSeconds) })
        } else if (!(await findDispute(db.tablesOn<SandboxTables>(sql), reference))) throw sandboxProblems['dispute-unknown']()
      })
    },
    async accept(reference) {
      await db.transaction((sql) => move(sql, reference, ['needs-response', 'under-review'], 'lost'))
    },
  }
}

function isConvincing(evidence: string): boolean {
  if (evidence.includes(LOSING)) return false
  if (evidence.includes(WINNING)) return true
  const { trackingNumber, files } = JSON.parse(evidence) as { trackingNumber: string | null; files: number }
  return Boolean(trackingNumber) || files > 0
}

/** Who wins pays nothing. */
const feeOf = ({ state, fee }: SandboxDispute): bigint => (state === 'won' ? 0n : fee)

const eventOf = (dispute: SandboxDispute): Extract<WebhookEvent, { kind: 'dispute' }> => ({
  kind: 'dispute',
  ...{ reference: dispute.id, paymentId: dispute.payment_id, state: dispute.state, reason: dispute.reason },
  ...{ amount: dispute.amount.toString(), fee: feeOf(dispute).toString(), currency: dispute.currency, dueAt: dispute.due_at.toISOString() },
})
