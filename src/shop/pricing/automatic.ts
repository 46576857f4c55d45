import { rateOf } from '#platform/money'
import type { Promotion, Terms } from './promotion.ts'
import { concerns, least, type Share, sum, takeOff, type Work, type WorkLine } from './work.ts'

type Kind = Exclude<Terms['kind'], 'coupon'>
type TermsOf<K extends Kind> = Extract<Terms, { kind: K }>

/** What a promotion would take off now, and where. */
interface Grant {
  readonly total: bigint
  readonly shares: readonly Share[]
  /** Units of each share that it uses up, in their order. */
  readonly units: readonly number[]
}

const priority: readonly Kind[] = ['discount', 'buy-more', 'bundle']

/** Those that come by themselves, the most first within each kind, until none grants anything more. */
export function automatic(work: Work, promotions: readonly Promotion[]): void {
  for (const kind of priority) {
    const waiting = new Set(promotions.filter(({ terms }) => terms.kind === kind))
    while (waiting.size > 0) {
      const best = bestOf(work, [...waiting])
      if (!best) break
      waiting.delete(best.promotion)
      best.grant.shares.forEach(({ line }, place) => {
        line.freeUnits -= best.grant.units[place]!
      })
      takeOff(work, best.promotion, kind, best.grant.total, best.grant.shares)
    }
  }
}

function bestOf(work: Work, promotions: readonly Promotion[]): { promotion: Promotion; grant: Grant } | null {
  const grants = promotions
    .map((promotion) => ({ promotion, grant: grantOf(work, promotion) }))
    .filter(({ grant }) => grant.total > 0n)
    .sort((a, b) => (a.grant.total === b.grant.total ? (a.promotion.id < b.promotion.id ? -1 : 1) : a.grant.total > b.grant.total ? -1 : 1))
  return grants[0] ?? null
}

function grantOf(work: Work, promotion: Promotion): Grant {
  const free = work.lines.filter((line) => line.freeUnits > 0 && concerns(promotion, line))
  switch (promotion.terms.kind) {
    case 'discount':
      return discount(free, promotion.terms)
    case 'buy-more':
      return buyMore(free, promotion.terms)
    case 'bundle':
      return bundle(free, promotion.terms)
    case 'coupon':
      return nothing
  }
}

const nothing: Grant = { total: 0n, shares: [], units: [] }

const freeWorth = (line: WorkLine): bigint => line.line.unitPrice * BigInt(line.freeUnits)
const allFree = (lines: readonly WorkLine[]): Omit<Grant, 'total'> => ({
  shares: lines.map((line) => ({ line, weight: freeWorth(line) })),
  units: lines.map((line) => line.freeUnits),
})

function discount(lines: readonly WorkLine[], { reduction }: TermsOf<'discount'>): Grant {
  const { shares, units } = allFree(lines)
  const worth = sum(shares.map(({ weight }) => weight))
  if (reduction.type === 'percent') return { total: rateOf(worth, reduction.basisPoints, 'down'), shares, units }
  // Off each unit, and of none more than it costs.
  const weights = lines.map((line) => least(reduction.amount, line.line.unitPrice) * BigInt(line.freeUnits))
  return { total: sum(weights), shares: lines.map((line, place) => ({ line, weight: weights[place]! })), units }
}

function buyMore(lines: readonly WorkLine[], { tiers }: TermsOf<'buy-more'>): Grant {
  const count = lines.reduce((units, line) => units + line.freeUnits, 0)
  const reached = tiers.filter(({ quantity }) => quantity <= count).map(({ basisPoints }) => basisPoints)
  if (reached.length === 0) return nothing
  const { shares, units } = allFree(lines)
  return { total: rateOf(sum(shares.map(({ weight }) => weight)), Math.max(...reached), 'down'), shares, units }
}

function bundle(lines: readonly WorkLine[], { parts: asked, reduction }: TermsOf<'bundle'>): Grant {
  const parts = [...Map.groupBy(asked, ({ productId }) => productId)].map(([productId, same]) => ({
    productId,
    quantity: same.reduce((units, { quantity }) => units + quantity, 0),
  }))
  // The dearest first: a buyer gets the better of two readings.
  const dearest = lines.toSorted((a, b) => (a.line.unitPrice === b.line.unitPrice ? 0 : a.line.unitPrice > b.line.unitPrice ? -1 : 1))
  const ofPart = parts.map(({ productId }) => dearest.filter(({ line }) => line.productId === productId))
  const sets = Math.min(
    ...parts.map(({ quantity }, place) => Math.floor(ofPart[place]!.reduce((units, line) => units + line.freeUnits, 0) / quantity)),
  )
  if (sets <= 0 || !Number.isFinite(sets)) return nothing
  const used = parts.flatMap(({ quantity }, place) => unitsFrom(ofPart[place]!, sets * quantity))
  const shares = used.map(({ line, units }) => ({ line, weight: line.line.unitPrice * BigInt(units) }))
  const worth = sum(shares.map(({ weight }) => weight))
  const total = reduction.type === 'percent' ? rateOf(worth, reduction.basisPoints, 'down') : least(reduction.amount * BigInt(sets), worth)
  return { total, shares, units: used.map(({ units }) => units) }
}

function unitsFrom(lines: readonly WorkLine[], wanted: number): { line: WorkLine; units: number }[] {
  let missing = wanted
  return lines.flatMap((line) => {
    const units = Math.min(missing, line.freeUnits)
    missing -= units
    return units > 0 ? [{ line, units }] : []
  })
}
