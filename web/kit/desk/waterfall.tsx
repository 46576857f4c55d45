import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { AlertIcon, CheckIcon } from '../icons.tsx'
import { useLanguage } from '../language.ts'
import { type Money, moneyParts } from '../money.ts'
import { Amount, Figure } from '../money.tsx'
import { SplitBar, type SplitPart, usePartyRole } from '../split-bar.tsx'
import { scaleOf, waterfallOf } from './waterfall.ts'

interface WaterfallProps {
  /** The ledger's parts of `paid`. */
  parts: readonly SplitPart[]
  paid: Money
  note?: ReactNode
}

/** Who gets what of one payment: the bar, then a row a recipient laid end to end, and the proof that nothing is left over. */
export function Waterfall({ parts, paid, note }: WaterfallProps) {
  const { steps, leftOver } = waterfallOf(parts, paid)
  return (
    <section className="panel waterfall" aria-labelledby="waterfall-title">
      <div className="waterfall-top">
        <h2 id="waterfall-title">
          <Trans>Who gets what</Trans>
        </h2>
        {note && <p>{note}</p>}
        <SplitBar parts={parts} />
      </div>
      <Scale paid={paid} />
      <ol>
        {steps.map((step) => (
          <Row key={step.party} step={step} />
        ))}
      </ol>
      <Total paid={paid} leftOver={leftOver} />
    </section>
  )
}

function Scale({ paid }: { paid: Money }) {
  const { locale } = useLanguage()
  return (
    <div className="waterfall-row waterfall-head" aria-hidden="true">
      <span>
        <Trans>Recipient</Trans>
      </span>
      <span className="waterfall-scale">
        {scaleOf(paid).map((mark) => (
          <span key={mark.amount} className="num">
            {moneyParts(mark, { locale, short: true }).figure}
          </span>
        ))}
      </span>
      <span className="figures">{moneyParts(paid, { locale }).mark}</span>
    </div>
  )
}

function Row({ step }: { step: ReturnType<typeof waterfallOf>['steps'][number] }) {
  const { read } = useLanguage()
  const roleOf = usePartyRole()
  const name = read(step.name)
  const role = roleOf(step.party)
  const place = { '--from': step.fromPercent, '--to': step.toPercent, '--share': step.sharePercent }
  return (
    <li className="waterfall-row">
      <span className="waterfall-party">
        <i className={`split-key split-${step.party}`} aria-hidden="true" />
        <span>
          <bdi>{name}</bdi> {step.party !== 'tax' && !name.startsWith(role) && <small>{role}</small>}
        </span>
      </span>{' '}
      <span className="waterfall-track" style={place} aria-hidden="true">
        <i className={`split-${step.party}`} />
      </span>
      <span className="waterfall-sum">
        <Figure of={step.amount} />
      </span>
    </li>
  )
}

function Total({ paid, leftOver }: { paid: Money; leftOver: bigint }) {
  const { t } = useLingui()
  return (
    <div className="waterfall-total">
      <b>{leftOver === 0n ? t`Total, nothing left over` : t`Total paid`}</b>
      {leftOver === 0n ? (
        <span className="waterfall-proof">
          <CheckIcon /> <Trans>The parts add up to what was paid</Trans>
        </span>
      ) : (
        <span className="waterfall-fault">
          <AlertIcon />{' '}
          <Trans>
            The parts differ by <Amount of={{ amount: String(leftOver), currency: paid.currency }} />
          </Trans>
        </span>
      )}
      <b className="waterfall-sum">
        <Amount of={paid} />
      </b>
    </div>
  )
}
