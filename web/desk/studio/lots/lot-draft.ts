import type { Money } from '../../../kit/money.ts'
import { priceFrom } from '../offer-draft.ts'

export interface LotDraft {
  readonly variantId: string
  readonly startingBid: string
  readonly reserve: string
  readonly seconds: string
  readonly mode: 'soft-close' | 'sudden-death'
  readonly counterSeconds: string
  readonly payMinutes: string
  readonly ifUnpaid: 'offer-next' | 'unsold'
  /** A rung a line, "from: step" in major units. */
  readonly ladder: string
}

export interface Rung {
  from: string
  step: string
}

export interface LotRequest {
  variantId: string
  startingBid: Money
  reserve: Money | null
  ladder: Rung[]
  mode: LotDraft['mode']
  durationSeconds: number
  counterSeconds: number
  payMinutes: number
  ifUnpaid: LotDraft['ifUnpaid']
}

export type LotFault = 'starting' | 'reserve' | 'ladder' | null

/** Rungs as text that people change, and back; null for what is no ladder. */
export function ladderText(ladder: readonly Rung[], major: (amount: Money) => string, currency: string): string {
  return ladder.map(({ from, step }) => `${major({ amount: from, currency })}: ${major({ amount: step, currency })}`).join('\n')
}

export function ladderFrom(text: string, currency: string): Rung[] | null {
  const rungs: Rung[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [from = '', step = ''] = line.split(':')
    const [low, high] = [priceFrom(from, currency), priceFrom(step, currency)]
    if (!low || !high) return null
    rungs.push({ from: low.amount, step: high.amount })
  }
  const rises = rungs.every(({ from, step }, index) => {
    const below = rungs[index - 1]
    return BigInt(step) > 0n && (!below || (BigInt(from) > BigInt(below.from) && BigInt(step) >= BigInt(below.step)))
  })
  return rungs.length > 0 && rungs.length <= 20 && BigInt(rungs[0]!.from) === 0n && rises ? rungs : null
}

/** The request of a draft that is in order, or what is wrong with it first. */
export function lotFrom(draft: LotDraft, currency: string): { request: LotRequest; fault: null } | { request: null; fault: LotFault } {
  const startingBid = priceFrom(draft.startingBid, currency)
  if (!startingBid || BigInt(startingBid.amount) <= 0n) return { request: null, fault: 'starting' }
  const reserve = draft.reserve.trim() === '' ? null : priceFrom(draft.reserve, currency)
  if (draft.reserve.trim() !== '' && (!reserve || BigInt(reserve.amount) < BigInt(startingBid.amount)))
    return { request: null, fault: 'reserve' }
  const ladder = ladderFrom(draft.ladder, currency)
  if (!ladder) return { request: null, fault: 'ladder' }
  const { variantId, mode, ifUnpaid } = draft
  const times = {
    durationSeconds: Number(draft.seconds),
    counterSeconds: Number(draft.counterSeconds),
    payMinutes: Number(draft.payMinutes),
  }
  return { request: { variantId, startingBid, reserve, ladder, mode, ifUnpaid, ...times }, fault: null }
}
