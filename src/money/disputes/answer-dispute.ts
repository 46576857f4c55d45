import type { PaymentProvider } from '#money/payments'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { fromUuid, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { DisputesDeps } from './deps.ts'
import { fileKey, lockOpen } from './gather-evidence.ts'
import { acceptAtProvider, sendEvidence } from './jobs.ts'
import { disputeProblems } from './problems.ts'
import { mayAnswer } from './read-disputes.ts'
import { changeDispute, type DisputeRow, findDispute, listFiles, moveDispute } from './store.ts'
import type { DisputeTables } from './tables.ts'
import { tell } from './take-news.ts'

export interface Answerer {
  readonly actor: Actor
  readonly requestId: string
}

/** Sends the answer, once. From here on it is the bank's to read; a job brings it there. */
export async function submitEvidence(deps: DisputesDeps, by: Answerer, id: Id<'dsp'>): Promise<void> {
  const row = await answer(deps, by, id, { act: 'dispute.submit', job: sendEvidence })
  tell(deps.events, row)
}

/** Lets the buyer have the money: the provider says lost, and the ledger follows that. */
export async function acceptDispute(deps: DisputesDeps, by: Answerer, id: Id<'dsp'>): Promise<void> {
  const row = await answer(deps, by, id, { act: 'dispute.accept', job: acceptAtProvider })
  tell(deps.events, row)
}

interface Way {
  act: 'dispute.submit' | 'dispute.accept'
  job: typeof sendEvidence
}

function answer({ db, clock, audit }: DisputesDeps, { actor, requestId }: Answerer, id: Id<'dsp'>, { act, job }: Way): Promise<DisputeRow> {
  const now = clock.now()
  return db.transaction(async (sql) => {
    const tables = db.tablesOn<DisputeTables>(sql)
    const row = await lockOpen(tables, actor, id, now)
    if (!mayAnswer(actor, row)) throw disputeProblems['several-brands']()
    const submits = act === 'dispute.submit'
    if (submits && row.texts.explanation === '') throw disputeProblems['nothing-said']()
    await changeDispute(tables, row.id, {
      ...{ submitted_at: now, submitted_by: actor.accountId && toUuid(actor.accountId) },
      ...(submits ? {} : { accepted_at: now }),
    })
    await enqueue(sql, job, { disputeId: row.id }, { maxAttempts: 20 })
    const [only] = row.organisation_ids.length === 1 ? row.organisation_ids : []
    await audit.record(sql, {
      ...{ actorId: actor.accountId, organisationId: only ? fromUuid('org', only) : null, act, requestId },
      subject: { kind: 'dispute', id },
    })
    return submits ? ((await moveDispute(tables, row.id, 'under-review', now)) ?? row) : row
  })
}

/** The jobs that tell the provider, again until it has heard. */
export function keepDisputes(deps: DisputesDeps): void {
  const { db, jobs, clock, files } = deps
  const tables = db.tables<DisputeTables>()
  const providers = new Map(deps.providers.map((provider) => [provider.code, provider]))
  const found = async (disputeId: string): Promise<{ row: DisputeRow; provider: PaymentProvider } | null> => {
    const row = await findDispute(tables, disputeId)
    const provider = row && providers.get(row.provider)
    if (row && !provider) throw new Error(`dispute ${disputeId} is at provider ${row.provider}, which this Souk does not know`)
    return row && provider && row.sent_at === null ? { row, provider } : null
  }
  jobs.handle(sendEvidence, async ({ disputeId }) => {
    const dispute = await found(disputeId)
    if (!dispute) return
    const rows = await listFiles(tables, disputeId)
    const sent = await Promise.all(
      rows.map(async ({ id, purpose, name, media_type: mediaType }) => {
        const bytes = await files.read(fileKey(disputeId, id))
        if (!bytes) throw new Error(`file ${id} of dispute ${disputeId} is gone`)
        return { purpose, name, mediaType, bytes }
      }),
    )
    await dispute.provider.submitEvidence({ reference: dispute.row.reference, texts: dispute.row.texts, files: sent })
    await changeDispute(tables, disputeId, { sent_at: clock.now() })
  })
  jobs.handle(acceptAtProvider, async ({ disputeId }) => {
    const dispute = await found(disputeId)
    if (!dispute) return
    await dispute.provider.acceptDispute(dispute.row.reference)
    await changeDispute(tables, disputeId, { sent_at: clock.now() })
  })
}
