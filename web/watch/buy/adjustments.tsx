import { Trans, useLingui } from '@lingui/react/macro'
import type { Adjustment, Sums } from '../../api/types.ts'
import { useLanguage } from '../../kit/language.ts'
import { formatMoney } from '../../kit/money.ts'
import { Figure } from '../../kit/money.tsx'

/** What was taken off, each reason once with its sum over all lines, and who bears it. */
export function Adjustments({ of }: { of: readonly Adjustment[] }) {
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
        </span>
        <Figure of={amount} />
      </div>
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
