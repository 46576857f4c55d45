import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { type Ground, groundWords } from '../../api/safety-words.ts'
import { Button } from '../../kit/button.tsx'
import { Field, SelectField, TextAreaField } from '../../kit/field.tsx'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import type { DecisionRequest, SafetyCase, Subject } from './queries.ts'
import { choiceWords } from './words.ts'

type Act = SafetyCase['acts'][number]

interface DecideFormProps {
  subject: Subject
  acts: readonly Act[]
  /** Chosen at first. */
  ground?: Ground
  onDecided: () => void
}

const textOf = (entry: FormDataEntryValue | null): string => (typeof entry === 'string' ? entry : '')

/** What is done, on which ground, and the facts in words that the person concerned will read. */
export function DecideForm({ subject, acts, ground, onDecided }: DecideFormProps) {
  const { t } = useLingui()
  const [act, setAct] = useState<Act>(acts[0] ?? 'none')
  const queries = useQueryClient()
  const decide = useMutation({
    mutationFn: (body: DecisionRequest) => answered(api.POST('/api/safety/decisions', { body })),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onDecided()
    },
  })
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const entries = new FormData(event.currentTarget)
    const day = textOf(entries.get('until'))
    const until = act === 'suspend-account' && day ? new Date(`${day}T23:59:59`).toISOString() : null
    const facts = textOf(entries.get('facts')).trim()
    if (facts && !decide.isPending) decide.mutate({ subject, act, ground: textOf(entries.get('ground')) as Ground, facts, until })
  }
  return (
    <form className="operator-form" onSubmit={submit}>
      <SelectField label={<Trans>What is done</Trans>} name="act" value={act} onChange={(event) => setAct(event.target.value as Act)}>
        {acts.map((name) => (
          <option key={name} value={name}>
            {t(choiceWords[name])}
          </option>
        ))}
      </SelectField>
      <SelectField label={<Trans>Ground</Trans>} name="ground" defaultValue={ground ?? 'other'}>
        {(Object.keys(groundWords) as Ground[]).map((name) => (
          <option key={name} value={name}>
            {t(groundWords[name])}
          </option>
        ))}
      </SelectField>
      {act === 'suspend-account' && (
        <Field label={<Trans>Until</Trans>} help={<Trans>Empty: until somebody lifts it.</Trans>} name="until" type="date" dir="ltr" />
      )}
      <TextAreaField
        label={<Trans>Facts, as the person concerned will read them</Trans>}
        name="facts"
        required
        maxLength={4000}
        dir="auto"
        rows={4}
      />
      <FormRefusal error={decide.error} />
      <Button type="submit" kind={act === 'none' ? 'main' : 'danger'} busy={decide.isPending}>
        {t(choiceWords[act])}
      </Button>
    </form>
  )
}
