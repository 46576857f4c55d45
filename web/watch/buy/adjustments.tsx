import { Trans, useLingui } from '@lingui/react/macro'
import type { Adjustment, Quote, Sums } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import { Amount, Figure } from '../../kit/money.tsx'

interface AdjustmentsProps {
  of: readonly Adjustment[]
  /** Before paying: what the lines are, and the lowest price that a unit of each had before. */
  before?: Pick<Quote, 'lines' | 'priorPrices'>
}

/** What was taken off, each reason once with its sum over all lines, and who bears it. */
export function Adjustments({ of, before }: AdjustmentsProps) {
  const { read } = useLanguage()
  const reasons = [...Map.groupBy(of, ({ promotionId }) => promotionId).values()]
  return reasons.map((parts) => {
    const [first] = parts
    if (!first) return null
    const amount = { amount: (-sumOf(parts)).toString(), currency: first.amount.currency }
    return (
      <div key={first.promotionId} className="sum sum-off">
        <span>
          <bdi>{read(first.label)}</bdi>{' '}
          <small>{first.fundedBy === 'platform' ? <Trans>Souk pays this</Trans> : <Trans>The seller pays this</Trans>}</small>
          {before && <PriorOfLines parts={parts} before={before} />}
        </span>
        <Figure of={amount} />
      </div>
    )
  })
}

/** With each reduction, what a unit cost at least in the 30 days before it; by name where it lowers several lines. */
function PriorOfLines({ parts, before }: { parts: readonly Adjustment[]; before: Pick<Quote, 'lines' | 'priorPrices'> }) {
  const { read } = useLanguage()
  const several = before.lines.length > 1
  return parts.map(({ lineIndex }) => {
    const prior = lineIndex === null ? null : before.priorPrices[lineIndex]
    const line = lineIndex === null ? null : before.lines[lineIndex]
    if (!prior || !line) return null
    const price = <Amount of={prior} short />
    return (
      <small key={line.holdId} className="sum-prior">
        {several && (
          <>
            <bdi>{read(line.productTitle)}</bdi>
            {' · '}
          </>
        )}
        <Trans>Lowest price of the 30 days before: {price}</Trans>
      </small>
    )
  })
}

const sumOf = (parts: readonly Adjustment[]): bigint => parts.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n)

/** What the platform adds to what the buyer pays. */
export function Subsidy({ of }: { of: Sums['subsidy'] }) {
  const { t } = useLingui()
  const { locale, read } = useLanguage()
  if (of.length === 0) return null
  const parts = of.map((part) => `${read(part.name)} ${formatMoney(part.amount, { locale })}`).join(t`, `)
  return (
    <p className="fine">
      <Trans>Souk adds, so that nobody gets less for the code: {parts}</Trans>
    </p>
  )
}
