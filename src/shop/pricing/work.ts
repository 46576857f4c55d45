import type { Id } from '#platform/ids'
import { allocate } from '#platform/money'
import { labelOf } from './explain.ts'
import type { PriceInput, PriceLine } from './price-input.ts'
import type { Adjustment, AdjustmentKind, Promotion } from './promotion.ts'

/** A line while it is worked on. */
export interface WorkLine {
  readonly line: PriceLine
  /** Place in the input. */
  readonly index: number
  readonly gross: bigint
  /** What it costs after what was taken off so far. */
  left: bigint
  /** Units that no automatic promotion lowered yet. */
  freeUnits: number
}

export interface Work {
  readonly currency: string
  /** In the order of their keys. */
  readonly lines: readonly WorkLine[]
  readonly delivery: bigint
  readonly adjustments: Adjustment[]
}

export function openWork({ lines, currency, delivery }: PriceInput): Work {
  const opened = lines.map((line, index): WorkLine => {
    const gross = line.unitPrice * BigInt(line.quantity)
    return { line, index, gross, left: gross, freeUnits: line.inDeal ? 0 : line.quantity }
  })
  opened.sort((a, b) => (a.line.key < b.line.key ? -1 : 1))
  return { currency, delivery, lines: opened, adjustments: [] }
}

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((left, right) => left + right, 0n)
export const least = (left: bigint, right: bigint): bigint => (left < right ? left : right)

/** Whether the promotion is about this line's goods. */
export const concerns = ({ organisationId, productIds }: Promotion, { line }: WorkLine): boolean =>
  (organisationId === null || organisationId === line.organisationId) && (productIds.length === 0 || productIds.includes(line.productId))

export interface Share {
  readonly line: WorkLine
  readonly weight: bigint
}

/** Takes `total` off the lines by largest remainder, and writes down why. `total` is at most the sum of the weights, a weight what its line has left. */
export function takeOff(work: Work, promotion: Promotion, kind: AdjustmentKind, total: bigint, shares: readonly Share[]): void {
  if (total <= 0n) return
  const parts = allocate(
    total,
    shares.map(({ weight }) => weight),
  )
  for (const [place, { line }] of shares.entries()) {
    const amount = parts[place]!
    if (amount === 0n) continue
    line.left -= amount
    note(work, promotion, { kind, amount, lineIndex: line.index, organisationId: line.line.organisationId })
  }
}

interface Taken {
  readonly kind: AdjustmentKind
  readonly amount: bigint
  readonly lineIndex: number | null
  readonly organisationId: Id<'org'>
}

export function note(work: Work, promotion: Promotion, taken: Taken): void {
  const { id, fundedBy, terms } = promotion
  const code = terms.kind === 'coupon' ? terms.code : null
  work.adjustments.push({ ...taken, promotionId: id, code, fundedBy, label: labelOf(promotion, work.currency) })
}
