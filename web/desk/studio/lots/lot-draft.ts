import type { Money } from '../../../kit/money.ts'
import { priceFrom } from '../offer-draft.ts'

/** What stands for the variant of a piece that is made on the spot. */
export const ONE_OFF = 'one-off'

export interface LotDraft {
  /** `ONE_OFF`: the piece is called as follows, and made with the lot. */
  readonly variantId: string
  readonly title: { readonly en: string; readonly ar: string }
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
  variantId?: string
  oneOff?: { title: { en: string; ar: string } }
  startingBid: Money
  reserve: Money | null
  ladder: Rung[]
  mode: LotDraft['mode']
  durationSeconds: number
  counterSeconds: number
  payMinutes: number
  ifUnpaid: LotDraft['ifUnpaid']
}

export type LotFault = 'title' | 'starting' | 'reserve' | 'ladder' | null

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
  const what = whatOf(draft)
  if (!what) return { request: null, fault: 'title' }
  const startingBid = priceFrom(draft.startingBid, currency)
  if (!startingBid || BigInt(startingBid.amount) <= 0n) return { request: null, fault: 'starting' }
  const reserve = draft.reserve.trim() === '' ? null : priceFrom(draft.reserve, currency)
  if (draft.reserve.trim() !== '' && (!reserve || BigInt(reserve.amount) < BigInt(startingBid.amount)))
    return { request: null, fault: 'reserve' }
  const ladder = ladderFrom(draft.ladder, currency)
  if (!ladder) return { request: null, fault: 'ladder' }
  const { mode, ifUnpaid } = draft
  const times = {
    durationSeconds: Number(draft.seconds),
    counterSeconds: Number(draft.counterSeconds),
    payMinutes: Number(draft.payMinutes),
  }
  return { request: { ...what, startingBid, reserve, ladder, mode, ifUnpaid, ...times }, fault: null }
}

/** A piece called in one language only is called the same in the other. */
function whatOf({ variantId, title }: LotDraft): Pick<LotRequest, 'variantId' | 'oneOff'> | null {
  if (variantId !== ONE_OFF) return { variantId }
  const [en, ar] = [title.en.trim(), title.ar.trim()]
  return en || ar ? { oneOff: { title: { en: en || ar, ar: ar || en } } } : null
}
