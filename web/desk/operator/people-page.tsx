import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { FilterBar, Search } from '../../kit/desk/filter-bar.tsx'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { DecideForm } from './decide-form.tsx'
import { OperatorList } from './operator-panel.tsx'
import { type FoundPerson, peopleQuery } from './queries.ts'
import { When } from './when.tsx'

/** Everybody with an account: suspend with reasons, lift with a reason. */
export function PeoplePage() {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [suspending, setSuspending] = useState<string | null>(null)
  const [lifting, setLifting] = useState<string | null>(null)
  const people = useQuery(peopleQuery(text))
  if (people.error) return <RetryPanel whole error={people.error} onRetry={() => void people.refetch()} />
  return (
    <>
      <PageHeader name={t`People`} title={<Trans>People</Trans>}>
        <Trans>Suspending an account ends its sessions and what it has on air at once. Nothing is deleted.</Trans>
      </PageHeader>
      <FilterBar>
        <Search label={t`Search people`} placeholder={t`Name or e-mail`} value={text} onSearch={setText} />
      </FilterBar>
      <OperatorList>
        {(people.data?.items ?? []).map((person) => (
          <PersonRow key={person.id} person={person} onSuspend={() => setSuspending(person.id)} onLift={() => setLifting(person.id)} />
        ))}
      </OperatorList>
      <Dialog title={<Trans>Suspend the account</Trans>} isOpen={suspending !== null} onClose={() => setSuspending(null)}>
        {suspending && (
          <DecideForm subject={{ kind: 'person', id: suspending }} acts={['suspend-account']} onDecided={() => setSuspending(null)} />
        )}
      </Dialog>
      <Dialog title={<Trans>Lift the suspension</Trans>} isOpen={lifting !== null} onClose={() => setLifting(null)}>
        {lifting && <LiftForm id={lifting} onLifted={() => setLifting(null)} />}
      </Dialog>
    </>
  )
}

interface PersonRowProps {
  person: FoundPerson
  onSuspend: () => void
  onLift: () => void
}

function PersonRow({ person: { name, email, suspension }, onSuspend, onLift }: PersonRowProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const who = read(name)
  return (
    <li>
      <span>
        <b>
          <bdi>{who}</bdi>
        </b>{' '}
        <bdi>{email}</bdi>{' '}
        {suspension && (
          <Badge tone="danger">
            {suspension.until ? (
              <Trans>
                Suspended until <When at={suspension.until} />
              </Trans>
            ) : (
              <Trans>Suspended until it is lifted</Trans>
            )}
          </Badge>
        )}
      </span>
      {suspension ? (
        <Button size="desk" aria-label={t`Lift the suspension: ${who}`} onClick={onLift}>
          <Trans>Lift the suspension</Trans>
        </Button>
      ) : (
        <Button size="desk" kind="danger" aria-label={t`Suspend the account: ${who}`} onClick={onSuspend}>
          <Trans>Suspend the account</Trans>
        </Button>
      )}
    </li>
  )
}

function LiftForm({ id, onLifted }: { id: string; onLifted: () => void }) {
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const lift = useMutation({
    mutationFn: () => answered(api.POST('/api/safety/people/{id}/lift', { params: { path: { id } }, body: { reason } })),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onLifted()
    },
  })
  return (
    <form
      className="operator-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim().length >= 3 && !lift.isPending) lift.mutate()
      }}
    >
      <Field
        label={<Trans>Reason</Trans>}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required
        minLength={3}
        dir="auto"
      />
      <Button type="submit" kind="main" busy={lift.isPending}>
        <Trans>Lift the suspension</Trans>
      </Button>
    </form>
  )
}
