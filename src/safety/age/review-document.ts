import type { z } from 'zod'
import type { Id } from '#platform/ids'
import { endOf } from './assertion.ts'
import type { documentDecisionSchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { decideDocument, readDocument } from './document-store.ts'
import { ageRevoked } from './events.ts'
import { ageProblems } from './problems.ts'
import { insertAssertion, revokeAssertions, type Tables } from './store.ts'

/** Who acts, in which request. */
export interface Reviewer {
  readonly accountId: Id<'acc'>
  readonly requestId: string
}

/** The document's picture, for an operator. Every look is written down. */
export async function openDocument(desk: Desk, reviewer: Reviewer, id: Id<'doc'>): Promise<{ mediaType: string; bytes: Buffer }> {
  const document = await readDocument(desk.tables, id)
  if (!document?.sealed) throw ageProblems['document-unknown']()
  if (document.accountId === reviewer.accountId) throw ageProblems['own-document']()
  const subject = { kind: 'person', id: document.accountId }
  await desk.audit.record(desk.db.pool, { ...by(reviewer), act: 'age-document.view', subject, detail: { documentId: id } })
  return { mediaType: document.mediaType, bytes: desk.seal.open(id, document.sealed) }
}

/** Only the outcome stays: the picture goes with the decision. */
export async function decideOnDocument(
  desk: Desk,
  reviewer: Reviewer,
  id: Id<'doc'>,
  decision: z.output<typeof documentDecisionSchema>,
): Promise<void> {
  const seen = await readDocument(desk.tables, id)
  if (seen?.accountId === reviewer.accountId) throw ageProblems['own-document']()
  const now = desk.clock.now()
  await desk.db.transaction(async (sql) => {
    const tables: Tables = desk.db.tablesOn(sql)
    const refusal = decision.accept ? null : decision.reason
    const state = decision.accept ? ('accepted' as const) : ('refused' as const)
    const document = await decideDocument(tables, id, { state, by: reviewer.accountId, refusal, at: now })
    if (!document) throw ageProblems['document-unknown']()
    const { accountId, marketCode } = document
    if (decision.accept) {
      const { validDays } = (await desk.markets.get(marketCode)).age
      const expiresAt = endOf(now, { adult: true, guest: false, validDays })
      await insertAssertion(tables, { subject: { accountId }, level: 'document', adult: true, source: 'operator', expiresAt }, now)
    }
    const subject = { kind: 'person', id: accountId }
    const act = decision.accept ? 'age-document.accept' : 'age-document.refuse'
    await desk.audit.record(sql, { ...by(reviewer), act, subject, reason: refusal ?? '', detail: { documentId: id } })
  })
}

/** Takes back what was known of somebody's age; what plays on the strength of it is not renewed. */
export async function revokeAge(desk: Desk, reviewer: Reviewer, accountId: Id<'acc'>, reason: string): Promise<void> {
  const revoked = await desk.db.transaction(async (sql) => {
    const held = await revokeAssertions(desk.db.tablesOn(sql), accountId, desk.clock.now())
    if (held) await desk.audit.record(sql, { ...by(reviewer), act: 'age.revoke', subject: { kind: 'person', id: accountId }, reason })
    return held
  })
  if (revoked) desk.events.emit(ageRevoked, { accountId })
}

const by = ({ accountId, requestId }: Reviewer) => ({ actorId: accountId, requestId })
