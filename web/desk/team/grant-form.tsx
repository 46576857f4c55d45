import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { wordOf } from '../account/form-words.ts'
import { capabilityWords } from './capability-words.ts'
import { useDelegationAct } from './use-delegation-act.ts'

const DEFAULT_DAYS = 30
const DAY_MS = 86_400_000

/** The day so many days from now as the field of a form writes it, in the time of this browser. */
function dayAhead(days: number): string {
  const day = new Date(Date.now() + days * DAY_MS)
  return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

interface GrantFormProps {
  organisationId: string
  scopes: readonly string[]
}

/** Which agency, what it may do, and until the end of which day. */
export function GrantForm({ organisationId, scopes }: GrantFormProps) {
  const { t } = useLingui()
  const form = useRef<HTMLFormElement>(null)
  const [isEmpty, setEmpty] = useState(false)
  const grant = useDelegationAct(
    organisationId,
    t`The agency may act for you now. Its manager names who does.`,
    (body: { agency: string; scope: string[]; until: string }) =>
      answered(api.POST('/api/organisations/{id}/delegations', { params: { path: { id: organisationId } }, body })),
  )
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const scope = data.getAll('scope').map(String)
    setEmpty(scope.length === 0)
    if (scope.length === 0) return
    const until = new Date(`${wordOf(data, 'until')}T23:59:59`).toISOString()
    grant.mutate({ agency: wordOf(data, 'agency'), scope, until }, { onSuccess: () => form.current?.reset() })
  }
  return (
    <form ref={form} className="account-form" onSubmit={submit}>
      <Field
        label={<Trans>Short name of the agency</Trans>}
        name="agency"
        dir="ltr"
        autoComplete="off"
        maxLength={60}
        help={<Trans>The agency finds it on its own team page.</Trans>}
        required
      />
      <fieldset className="delegation-choices">
        <legend className="field-label">
          <Trans>What it may do for you</Trans>
        </legend>
        {scopes.map((capability) => {
          const words = capabilityWords(capability)
          return (
            <label key={capability} className="delegation-choice">
              <input type="checkbox" name="scope" value={capability} />
              <span>{words ? t(words) : capability}</span>
            </label>
          )
        })}
        {isEmpty && (
          <p className="field-why">
            <Trans>Choose at least one.</Trans>
          </p>
        )}
      </fieldset>
      <Field
        label={<Trans>Until the end of</Trans>}
        name="until"
        type="date"
        min={dayAhead(0)}
        max={dayAhead(730)}
        defaultValue={dayAhead(DEFAULT_DAYS)}
        required
      />
      <Button type="submit" kind="main" size="desk" busy={grant.isPending}>
        <Trans>Let it act for you</Trans>
      </Button>
    </form>
  )
}
