import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect } from 'react'
import { problemWords } from '../../api/problem-words.ts'
import { DateText } from './date-text.tsx'
import { type AgeLevel, enough, reaches, useStanding } from './use-standing.ts'
import { AskProvider, Declare, SendDocument } from './ways.tsx'

interface ProveAgeProps {
  market: string
  /** What the proof is for: going on air, or watching what is for adults. */
  purpose: 'host' | 'viewer'
  /** Path to go on to. */
  to: string
  onProven: () => void
}

/** Every way that is enough here, and how it stands. */
export function ProveAge({ market, purpose, to, onProven }: ProveAgeProps) {
  const { t } = useLingui()
  const standing = useStanding(market)
  const { value, refusal } = standing
  const needed: AgeLevel | null = value && (purpose === 'host' ? value.needed.hosts : value.needed.adultShows)
  const proven = value !== null && needed !== null && reaches(value.level, needed)
  useEffect(() => {
    if (proven) onProven()
  }, [proven, onProven])
  const words = refusal && <p role="alert">{t(problemWords(refusal))}</p>
  if (!value || !needed) return words || <p role="status">{t`One moment…`}</p>
  if (proven) {
    return (
      <p role="status">
        <Trans>
          We know that you are 18 or older. This holds until <DateText at={value.expiresAt ?? ''} />.
        </Trans>
      </p>
    )
  }
  const ways = enough(needed)
  const way = { market, standing, to }
  return (
    <>
      {words}
      {value.saidMinorUntil && ways[0] === 'declared' ? (
        <p role="status">
          <Trans>
            You said that you are under 18, so this stays closed. We ask again from <DateText at={value.saidMinorUntil} /> on.
          </Trans>
        </p>
      ) : (
        ways.includes('declared') && <Declare {...way} />
      )}
      {!ways.includes('declared') && !value.signedIn && <SignInFirst />}
      {value.signedIn && !(ways.includes('declared') && !value.saidMinorUntil) && (
        <>
          {ways.includes('document') && <SendDocument {...way} />}
          <AskProvider {...way} />
        </>
      )}
    </>
  )
}

function SignInFirst() {
  const back = location.pathname + location.search
  return (
    <section className="age-way">
      <p>
        <Trans>Here somebody’s word is not enough, so the proof is kept with your account. Sign in, then come back to this page.</Trans>
      </p>
      <a className="btn btn-wide" href={`/desk/sign-in?to=${encodeURIComponent(back)}`}>
        <Trans>Sign in</Trans>
      </a>
    </section>
  )
}
