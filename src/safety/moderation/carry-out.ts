import { z } from 'zod'
import { type Id, idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'
import { markCarriedOut, readDecision } from './decision-store.ts'
import type { Desk } from './deps.ts'

export const carryOutJob = defineJob('safety.carry-out', z.object({ decisionId: idSchema('dec') }))

/** Does what was decided, once: a decision that was overturned meanwhile, or carried out, is left alone. */
export async function carryOut(desk: Desk, id: Id<'dec'>): Promise<void> {
  const decision = await readDecision(desk.tables, id)
  if (!decision || decision.carriedOutAt || decision.state === 'overturned') return
  const { act, subject, decidedBy } = decision
  if (act !== 'none') await desk.allSources()[subject.kind]?.carryOut(act, subject.id, decidedBy)
  await markCarriedOut(desk.tables, id, desk.clock.now())
}
