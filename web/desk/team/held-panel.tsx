import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { Delegation, Organisation } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { DelegationCard } from './delegation-card.tsx'
import { EndDialog } from './end-dialog.tsx'
import { delegationsQuery } from './team-query.ts'
import { useDelegationAct } from './use-delegation-act.ts'

/** Brands the agency acts for, and who of its people does. */
export function HeldPanel({ agency }: { agency: Organisation }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const delegations = useQuery(delegationsQuery(agency.id))
  const [ending, setEnding] = useState<Delegation | null>(null)
  const end = useDelegationAct(agency.id, t`Ended`, (id: string) =>
    answered(api.DELETE('/api/delegations/{id}', { params: { path: { id } } })),
  )
  if (delegations.error) return <RetryPanel error={delegations.error} onRetry={() => void delegations.refetch()} />
  const { items = [], people = [] } = delegations.data ?? {}
  return (
    <section className="panel account-panel" aria-labelledby="held-title">
      <h2 id="held-title">
        <Trans>Brands you act for</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          A brand lets you act with your short name: <code dir="ltr">{agency.slug}</code>
        </Trans>
      </p>
      {items.length === 0 && (
        <p>
          <Trans>No brand lets you act for it yet.</Trans>
        </p>
      )}
      <ul className="delegations">
        {items.map((delegation) => (
          <DelegationCard key={delegation.id} delegation={delegation} other={delegation.organisation}>
            {delegation.state === 'in-force' && (
              <>
                <Delegates agencyId={agency.id} delegation={delegation} people={people} />
                <Button size="desk" aria-label={t`Give back: ${read(delegation.organisation.name)}`} onClick={() => setEnding(delegation)}>
                  <Trans>Give it back</Trans>
                </Button>
              </>
            )}
          </DelegationCard>
        ))}
      </ul>
      <EndDialog isOpen={ending !== null} onClose={() => setEnding(null)} onEnd={() => ending && end.mutate(ending.id)} />
    </section>
  )
}

interface DelegatesProps {
  agencyId: string
  delegation: Delegation
  people: Delegation['delegates']
}

function Delegates({ agencyId, delegation, people }: DelegatesProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const name = useDelegationAct(agencyId, t`Saved`, ({ accountId, named }: { accountId: string; named: boolean }) => {
    const params = { path: { id: delegation.id, accountId } }
    return answered(
      named
        ? api.PUT('/api/delegations/{id}/delegates/{accountId}', { params })
        : api.DELETE('/api/delegations/{id}/delegates/{accountId}', { params }),
    )
  })
  return (
    <fieldset className="delegation-choices">
      <legend className="field-label">
        <Trans>Who of you acts there</Trans>
      </legend>
      {people.map(({ accountId, name: shown }) => (
        <label key={accountId} className="delegation-choice">
          <input
            type="checkbox"
            checked={delegation.delegates.some((delegate) => delegate.accountId === accountId)}
            disabled={name.isPending}
            onChange={(event) => name.mutate({ accountId, named: event.target.checked })}
          />
          <bdi>{read(shown)}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
