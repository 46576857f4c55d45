import { useLingui } from '@lingui/react/macro'
import type { Signal } from '../../api/desk-types.ts'
import type { Icon } from '../../kit/icon.tsx'
import { AlertIcon, CheckIcon, ClockIcon } from '../../kit/icons.tsx'
import { checkWords } from './check-words.ts'
import { type Check, checksOf } from './checks.ts'

const signs: Record<Check['state'], Icon> = { waiting: ClockIcon, right: CheckIcon, wrong: AlertIcon }

interface PreflightProps {
  signal: Signal | null
  /** On air only what is wrong is worth a line. */
  isOnAir: boolean
}

/** What must be right before going live, line by line; on air, what has gone wrong. */
export function Preflight({ signal, isOnAir }: PreflightProps) {
  const { t } = useLingui()
  const checks = checksOf(signal).filter(({ state }) => !isOnAir || state === 'wrong')
  if (checks.length === 0) return null
  return (
    <ul className="checks" aria-label={t`Checks of the picture`}>
      {checks.map(({ id, state }) => {
        const Sign = signs[state]
        return (
          <li key={id} className={`is-${state}`}>
            <Sign /> <span>{t(checkWords[id])}</span>
          </li>
        )
      })}
    </ul>
  )
}
