import { z } from 'zod'
import { type Id, idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'
import { markCarriedOut, readDecision, readDecisionsOn } from './decision-store.ts'
import type { Desk } from './deps.ts'

const payload = z.object({ decisionId: idSchema('dec') })
export const carryOutJob = defineJob('safety.carry-out', payload)
export const takeBackJob = defineJob('safety.take-back', payload)

/** Does what was decided, once: a decision that was overturned meanwhile, or carried out, is left alone. */
export async function carryOut(desk: Desk, id: Id<'dec'>): Promise<void> {
  const decision = await readDecision(desk.tables, id)
  if (!decision || decision.carriedOutAt || decision.state === 'overturned') return
  const { act, subject, decidedBy } = decision
  if (act !== 'none') await desk.allSources()[subject.kind]?.carryOut(act, subject.id, decidedBy)
  await markCarriedOut(desk.tables, id, desk.clock.now())
}

/** Undoes what was overturned, as often as it is asked. What another decision did to the same subject stays done. */
export async function takeBack(desk: Desk, id: Id<'dec'>): Promise<void> {
  const decision = await readDecision(desk.tables, id)
  if (decision?.state !== 'overturned') return
  const { act, subject } = decision
  const decisions = await readDecisionsOn(desk.tables, subject)
  if (decisions.some((other) => other.act === act && other.state !== 'overturned')) return
  await desk.allSources()[subject.kind]?.takeBack(act, subject.id)
}
