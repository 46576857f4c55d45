import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import type { paths } from '../../api/schema.gen.ts'
import { Button } from '../../kit/button.tsx'
import { SelectField } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { OperatorList } from './operator-panel.tsx'
import { documentsQuery } from './queries.ts'
import { When } from './when.tsx'

type Decision = paths['/api/safety/age-documents/{id}/decision']['post']['requestBody']['content']['application/json']
type Reason = Extract<Decision, { accept: false }>['reason']

/** Identity documents that wait. Looking at one is written down, and deciding deletes it. */
export function Documents() {
  const { read } = useLanguage()
  const { data } = useQuery(documentsQuery)
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <OperatorList title={<Trans>Proofs of age</Trans>}>
      {items.map(({ id, person, sentAt }) => (
        <li key={id}>
          <span>
            <b>
              <bdi>{read(person.name)}</bdi>
            </b>{' '}
            <When at={sentAt} />{' '}
            <a href={`/api/safety/age-documents/${id}/file`} target="_blank" rel="noreferrer">
              <Trans>Look at the document (written down)</Trans>
            </a>
          </span>
          <Verdict id={id} />
        </li>
      ))}
    </OperatorList>
  )
}

function Verdict({ id }: { id: string }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [reason, setReason] = useState<Reason>('unreadable')
  const decide = useMutation({
    mutationFn: (body: Decision) => answered(api.POST('/api/safety/age-documents/{id}/decision', { params: { path: { id } }, body })),
    onSuccess: () => queries.invalidateQueries(),
  })
  const reasons: Record<Reason, string> = {
    unreadable: t`Cannot be read`,
    'not-a-document': t`No identity document`,
    'not-yours': t`Somebody else’s`,
    'document-expired': t`Out of date`,
    'under-age': t`Under 18`,
  }
  return (
    <span className="operator-acts">
      <Button size="desk" kind="main" busy={decide.isPending} onClick={() => decide.mutate({ accept: true })}>
        <Trans>18 or older</Trans>
      </Button>
      <SelectField label={<Trans>Reason of a refusal</Trans>} value={reason} onChange={(event) => setReason(event.target.value as Reason)}>
        {(Object.keys(reasons) as Reason[]).map((name) => (
          <option key={name} value={name}>
            {reasons[name]}
          </option>
        ))}
      </SelectField>
      <Button size="desk" busy={decide.isPending} onClick={() => decide.mutate({ accept: false, reason })}>
        <Trans>Refuse the document</Trans>
      </Button>
      {decide.error && <span role="alert">{t(problemWords(asRefusal(decide.error)))}</span>}
    </span>
  )
}
