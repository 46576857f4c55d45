import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Delegation } from '../../api/desk-types.ts'
import { Badge } from '../../kit/badge.tsx'
import { useTimes } from '../../kit/desk/times.ts'
import { useLanguage } from '../../kit/language.ts'
import { capabilityWords } from './capability-words.ts'

interface DelegationCardProps {
  delegation: Delegation
  /** The other side, as this desk sees it. */
  other: Delegation['agency']
  children?: ReactNode
}

/** One delegation: with whom, what, until when, and who acts. */
export function DelegationCard({ delegation: { scope, state, until }, other, children }: DelegationCardProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const times = useTimes()
  return (
    <li className="delegation">
      <p className="delegation-head">
        <b>
          <bdi>{read(other.name)}</bdi>
        </b>
        <State of={state} />
        <small>
          <Trans>
            until <time dateTime={until}>{times.long(until)}</time>
          </Trans>
        </small>
      </p>
      <ul className="delegation-scope">
        {scope.map((capability) => {
          const words = capabilityWords(capability)
          return (
            <li key={capability}>
              <Badge>{words ? t(words) : capability}</Badge>
            </li>
          )
        })}
      </ul>
      {children}
    </li>
  )
}

function State({ of }: { of: Delegation['state'] }) {
  switch (of) {
    case 'in-force':
      return (
        <Badge tone="success">
          <Trans>In force</Trans>
        </Badge>
      )
    case 'ended':
      return (
        <Badge>
          <Trans context="delegation">Ended</Trans>
        </Badge>
      )
    case 'lapsed':
      return (
        <Badge>
          <Trans context="delegation">Its date has passed</Trans>
        </Badge>
      )
  }
}
