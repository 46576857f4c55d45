import { Trans } from '@lingui/react/macro'
import type { DeskShow } from '../../api/desk-types.ts'
import { useTimes } from '../../kit/desk/times.ts'
import { AlertIcon, CheckIcon, InfoIcon } from '../../kit/icons.tsx'

type Missing = DeskShow['missing'][number]
type Advice = DeskShow['advice'][number]

/** What must be there, what would help, and what happens then. */
export function Checklist({ show }: { show: DeskShow }) {
  const times = useTimes()
  const start = times.long(show.startsAt)
  return (
    <div className="checklist">
      <ul>
        {show.missing.length === 0 && (
          <li className="is-done">
            <CheckIcon />
            <Trans>Everything that must be there is there.</Trans>
          </li>
        )}
        {show.missing.map((code) => (
          <li key={code} className="is-missing">
            <AlertIcon />
            <MissingWords code={code} />
          </li>
        ))}
        {show.advice.map((code) => (
          <li key={code}>
            <InfoIcon />
            <AdviceWords code={code} />
          </li>
        ))}
      </ul>
      <p>
        {show.visibility === 'practice' ? (
          <Trans>Nobody but your crew will see it.</Trans>
        ) : show.visibility === 'unlisted' ? (
          <Trans>From then on whoever has the link sees when it begins: {start}.</Trans>
        ) : (
          <Trans>From then on everybody sees when it begins: {start}. Its address stays.</Trans>
        )}
      </p>
    </div>
  )
}

function MissingWords({ code }: { code: Missing }) {
  switch (code) {
    case 'title-en':
      return <Trans>A title in English is missing.</Trans>
    case 'title-ar':
      return <Trans>A title in Arabic is missing.</Trans>
    case 'start-past':
      return <Trans>The start is in the past.</Trans>
    case 'host':
      return <Trans>The host may not run shows of the brand.</Trans>
    case 'host-age':
      return <Trans>The host is not known to be an adult yet.</Trans>
  }
}

function AdviceWords({ code }: { code: Advice }) {
  switch (code) {
    case 'description':
      return <Trans>A description in both languages would tell people more.</Trans>
    case 'cover':
      return <Trans>A cover is seen before any word.</Trans>
    case 'lineup':
      return <Trans>There are no products. That is fine for a concert.</Trans>
  }
}
