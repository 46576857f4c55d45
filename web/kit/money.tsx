import { useLanguage } from './language.ts'
import { type Money, moneyParts } from './money.ts'

interface AmountProps {
  of: Money
  /** Leaves out ".00": for prices on cards. */
  short?: boolean
  className?: string
}

/** An amount with its currency mark at 0.7 of its size and muted, on the side where the language puts it. */
export function Amount({ of, short = false, className }: AmountProps) {
  const { locale } = useLanguage()
  const { mark, figure, markFirst } = moneyParts(of, { locale, short })
  const sign = <span className="money-mark">{mark}</span>
  return (
    <bdi className={className ? `money ${className}` : 'money'}>
      {markFirst && <>{sign}&nbsp;</>}
      <span className="num">{figure}</span>
      {!markFirst && <>&nbsp;{sign}</>}
    </bdi>
  )
}

/** The digits alone, where a total below names the currency. */
export function Figure({ of, className }: AmountProps) {
  const { locale } = useLanguage()
  return <span className={className ? `num ${className}` : 'num'}>{moneyParts(of, { locale }).figure}</span>
}
