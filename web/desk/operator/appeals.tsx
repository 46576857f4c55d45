import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { actWords } from '../../api/safety-words.ts'
import { Button } from '../../kit/button.tsx'
import { TextAreaField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { FormRefusal } from '../../shell/form-refusal.tsx'
import { OperatorList } from './operator-panel.tsx'
import { appealsQuery } from './queries.ts'

/** Appeals that wait; whoever decided first sees them and leaves them to others. */
export function Appeals() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const { data } = useQuery(appealsQuery)
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <OperatorList title={<Trans>Appeals</Trans>}>
      {items.map((item) => (
        <li key={item.id} className="operator-appeal">
          <b>
            <bdi>{read(item.subject.title)}</bdi>
          </b>
          <span>{t(actWords[item.act])}</span>
          <span dir="auto">{item.facts}</span>
          <blockquote dir="auto">{item.appeal?.words}</blockquote>
          {item.mine ? (
            <p className="field-help">
              <Trans>You decided this one: another operator answers the appeal.</Trans>
            </p>
          ) : (
            <AnswerForm id={item.id} />
          )}
        </li>
      ))}
    </OperatorList>
  )
}

function AnswerForm({ id }: { id: string }) {
  const queries = useQueryClient()
  const [answer, setAnswer] = useState('')
  const decide = useMutation({
    mutationFn: (outcome: 'upheld' | 'overturned') =>
      answered(api.POST('/api/safety/appeals/{id}/decision', { params: { path: { id } }, body: { outcome, answer } })),
    onSuccess: () => queries.invalidateQueries(),
  })
  const give = (outcome: 'upheld' | 'overturned'): void => {
    if (answer.trim() && !decide.isPending) decide.mutate(outcome)
  }
  const submit = (event: FormEvent): void => event.preventDefault()
  return (
    <form className="operator-form" onSubmit={submit}>
      <TextAreaField
        label={<Trans>Answer, as the person concerned will read it</Trans>}
        dir="auto"
        rows={3}
        maxLength={4000}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <FormRefusal error={decide.error} />
      <span className="operator-acts">
        <Button size="desk" busy={decide.isPending} onClick={() => give('upheld')}>
          <Trans>The decision stays</Trans>
        </Button>
        <Button size="desk" kind="main" busy={decide.isPending} onClick={() => give('overturned')}>
          <Trans>Take the decision back</Trans>
        </Button>
      </span>
    </form>
  )
}
