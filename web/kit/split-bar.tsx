import { useLingui } from '@lingui/react/macro'
import type { Bilingual } from './language.ts'
import { useLanguage } from './language.ts'
import { formatMoney, type Money } from './money.ts'
import { Amount } from './money.tsx'

export type Party = 'seller' | 'creator' | 'agency' | 'platform' | 'processor' | 'delivery' | 'tax'

export interface SplitPart {
  party: Party
  name: Bilingual
  amount: Money
}

const order: Party[] = ['seller', 'creator', 'agency', 'platform', 'processor', 'delivery', 'tax']

/** The one order of every bar. A party that gets nothing is absent, never drawn empty. */
function inOrder(parts: readonly SplitPart[]): SplitPart[] {
  return parts.filter((part) => BigInt(part.amount.amount) > 0n).sort((a, b) => order.indexOf(a.party) - order.indexOf(b.party))
}

/** Who gets what, as one image with a full sentence. Follow it with `SplitList` wherever there is room. */
export function SplitBar({ parts, thin = false, className }: { parts: readonly SplitPart[]; thin?: boolean; className?: string }) {
  const { locale, read } = useLanguage()
  const { t } = useLingui()
  const shown = inOrder(parts)
  const sentence = shown.map((part) => `${read(part.name)} ${formatMoney(part.amount, { locale })}`).join(t`, `)
  const classes = ['split', thin && 'split-thin', className].filter(Boolean).join(' ')
  return (
    <span className={classes} role="img" aria-label={t`Who gets what: ${sentence}`}>
      {shown.map((part) => (
        <i key={part.party} className={`split-part split-${part.party}`} style={{ '--share': Number(part.amount.amount) }} />
      ))}
    </span>
  )
}

export function usePartyRole(): (party: Party) => string {
  const { t } = useLingui()
  return (party) => {
    switch (party) {
      case 'seller':
        return t`Seller`
      case 'creator':
        return t`Creator`
      case 'agency':
        return t`Agency`
      case 'platform':
        return t`Platform`
      case 'processor':
        return t`Card fee, at cost`
      case 'delivery':
        return t`Delivery`
      case 'tax':
        return t`Tax`
    }
  }
}

/** The same parts as a list: key, name, role, sum. The sums are the ledger's and add up to what is paid. */
export function SplitList({ parts }: { parts: readonly SplitPart[] }) {
  const { read } = useLanguage()
  const roleOf = usePartyRole()
  return (
    <ul className="split-list">
      {inOrder(parts).map((part) => (
        <li key={part.party}>
          <i className={`split-key split-${part.party}`} aria-hidden="true" />
          <span>
            <bdi>{read(part.name)}</bdi> <small>{roleOf(part.party)}</small>
          </span>{' '}
          <Amount of={part.amount} />
        </li>
      ))}
    </ul>
  )
}
