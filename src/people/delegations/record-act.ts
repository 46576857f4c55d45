import type { Mandate } from '#people/organisations'
import type { Acted } from '#platform/http'
import type { DelegationDeps } from './deps.ts'

/** Writes down what somebody did for an organisation they do not belong to: one entry for each organisation the act asked for. */
export async function recordAct({ db, audit }: DelegationDeps, mandates: readonly Mandate[], { actor, ...act }: Acted): Promise<void> {
  await db.transaction(async (sql) => {
    for (const { delegationId, organisationId, agencyId, capability } of mandates) {
      await audit().record(sql, {
        ...{ actorId: actor.accountId, organisationId, delegationId, act: capability, requestId: act.requestId },
        subject: act.subject ?? { kind: 'organisation', id: organisationId },
        detail: { delegationId, agencyId, method: act.method, address: act.url, summary: act.summary },
      })
    }
  })
}
