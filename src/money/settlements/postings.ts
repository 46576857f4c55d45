import type { AccountPath, TransferSet } from '#money/ledger'
import { fromUuid, uuidOf } from '#platform/ids'
import type { MoveRow, SettlementRow } from './store.ts'

type Step = 'asked' | 'done' | 'refused'

/** Each step of a move as a set: out of what is held, on its way, gone; or back to where it was. */
export function moveSet(settlement: SettlementRow, move: MoveRow, step: Step, occurredAt: Date): TransferSet {
  const owner = `seller:${fromUuid('org', settlement.organisation_id)}`
  const paths = {
    held: heldOf(settlement),
    moving: `${owner}:moving` as AccountPath,
    clearing: `provider:${settlement.provider}:clearing` as AccountPath,
  }
  const [debit, credit, code] = move.kind === 'transfer' ? transferSteps[step] : recallSteps[step]
  const named = (place: keyof typeof paths) => ({ path: paths[place], asset: settlement.currency })
  return {
    id: uuidOf('settlement', move.id, step),
    subject: { kind: 'settlement', id: settlement.id },
    occurredAt,
    transfers: [{ debit: named(debit), credit: named(credit), amount: move.amount, code }],
  }
}

export const heldOf = ({ organisation_id: id }: Pick<SettlementRow, 'organisation_id'>): AccountPath => `seller:${fromUuid('org', id)}:held`

type Place = 'held' | 'moving' | 'clearing'
const transferSteps: Readonly<Record<Step, readonly [Place, Place, string]>> = {
  asked: ['held', 'moving', 'settlement-asked'],
  done: ['moving', 'clearing', 'settlement-sent'],
  refused: ['moving', 'held', 'settlement-refused'],
}
const recallSteps: Readonly<Record<Step, readonly [Place, Place, string]>> = {
  asked: ['moving', 'held', 'settlement-recalled'],
  done: ['clearing', 'moving', 'settlement-returned'],
  refused: ['held', 'moving', 'settlement-recall-refused'],
}
