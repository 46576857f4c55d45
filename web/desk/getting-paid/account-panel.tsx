import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { When } from '../operator/when.tsx'
import { CountryField } from './country-field.tsx'
import { beginOnboarding, type Payee } from './payee-queries.ts'
import { payeeLooks, requirementWords } from './payee-words.ts'

interface Props {
  payee: Payee
  organisationId: string
  mayManage: boolean
  /** The provider's page had grown old before it was finished. */
  isOld: boolean
}

/** How the account stands, what the provider still asks for, and the way there. */
export function AccountPanel({ payee, organisationId, mayManage, isOld }: Props) {
  const { t } = useLingui()
  const { word, tone } = payeeLooks[payee.state]
  return (
    <section className="panel paid-panel">
      <h2>
        <Trans>Your account</Trans> <Badge tone={tone}>{t(word)}</Badge>
      </h2>
      <State payee={payee} />
      {payee.requirements.length > 0 && <Requirements payee={payee} />}
      {isOld && (
        <p className="paid-note">
          <Trans>The provider’s page had grown old. Open it again: nothing of what you wrote there is lost.</Trans>
        </p>
      )}
      {mayManage ? (
        <Way payee={payee} organisationId={organisationId} />
      ) : (
        <p className="paid-note">
          <Trans>The owner of the brand opens the account.</Trans>
        </p>
      )}
    </section>
  )
}

function State({ payee: { state, provider } }: { payee: Payee }) {
  const name = provider === 'stripe' ? 'Stripe' : <Trans>the sandbox</Trans>
  switch (state) {
    case 'none':
      return (
        <p>
          <Trans>Open an account with {name}: it asks who you are and where your bank is. Souk sees neither.</Trans>
        </p>
      )
    case 'pending':
      return (
        <p>
          <Trans>The account is open, and {name} waits for your answers.</Trans>
        </p>
      )
    case 'restricted':
      return (
        <p>
          <Trans>Until this is settled with {name}, your share waits here. Nothing of it is lost.</Trans>
        </p>
      )
    case 'enabled':
      return (
        <p>
          <Trans>Money can be sent, and {name} pays it out to your bank.</Trans>
        </p>
      )
  }
}

function Requirements({ payee: { requirements, dueAt } }: { payee: Payee }) {
  const { t } = useLingui()
  return (
    <div className="paid-needs">
      <h3>
        <Plural value={requirements.length} one="One thing is asked for" other="# things are asked for" />
        {dueAt && (
          <small>
            {' '}
            <Trans>
              by <When at={dueAt} />
            </Trans>
          </small>
        )}
      </h3>
      <ul>
        {requirements.map((requirement) => (
          <li key={requirement}>{t(requirementWords[requirement])}</li>
        ))}
      </ul>
    </div>
  )
}

function Way({ payee, organisationId }: { payee: Payee; organisationId: string }) {
  const { language } = useLanguage()
  const { state } = payee
  const [country, setCountry] = useState(payee.country ?? '')
  const begin = useMutation({
    mutationFn: () => beginOnboarding(organisationId, language, country),
    // The provider's own page, not a part of this one.
    onSuccess: ({ url }) => window.location.assign(url),
  })
  return (
    <div className="paid-way">
      {state === 'none' && <CountryField value={country} onChange={setCountry} />}
      <Button
        size="desk"
        kind={state === 'enabled' ? 'plain' : 'main'}
        busy={begin.isPending || begin.isSuccess}
        disabled={state === 'none' && country === ''}
        onClick={() => begin.mutate()}
      >
        {state === 'none' ? (
          <Trans>Open an account</Trans>
        ) : state === 'enabled' ? (
          <Trans>Change the account</Trans>
        ) : (
          <Trans>Go on with the account</Trans>
        )}
      </Button>
      <FormRefusal error={begin.error} />
    </div>
  )
}
