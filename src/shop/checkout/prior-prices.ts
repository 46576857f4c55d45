import type { HeldLine } from './basket.ts'
import type { CheckoutParts } from './deps.ts'
import type { Promoted } from './promote.ts'

export interface PriorInput extends Pick<Promoted, 'adjustments' | 'announced'> {
  /** Places of `adjustments` are places among these. */
  readonly lines: readonly HeldLine[]
  readonly market: string
}

/**
 * Of each line that something lowers which people in general are told of: what a unit cost at least in the 30 days before the first of it began
 * (article 6a of directive 98/6/EC). Null for the others: what a code for one person lowers, a deal, which says so itself, and what was never
 * sold before.
 */
export async function priorPricesOf(
  { catalog, clock }: Pick<CheckoutParts, 'catalog' | 'clock'>,
  { lines, adjustments, announced, market }: PriorInput,
): Promise<(bigint | null)[]> {
  const began = lines.map((_line, place) =>
    adjustments
      .flatMap(({ lineIndex, promotionId }) => (lineIndex === place ? (announced.get(promotionId) ?? []) : []))
      .reduce<Date | null>((first, since) => (first === null || since < first ? since : first), null),
  )
  const lowered = lines.flatMap(({ hold }, place) => {
    const since = began[place]
    return since ? [{ variantId: hold.variantId, began: since }] : []
  })
  if (lowered.length === 0) return lines.map(() => null)
  const prior = await catalog.priorPricesBefore(lowered, market, clock.now())
  return lines.map(({ hold }, place) => (began[place] ? (prior.get(hold.variantId) ?? null) : null))
}
