import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { Delegation } from '../../api/desk-types.ts'
import { Button } from '../../kit/button.tsx'
import { useLanguage } from '../../kit/language.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { DelegationCard } from './delegation-card.tsx'
import { EndDialog } from './end-dialog.tsx'
import { GrantForm } from './grant-form.tsx'
import { delegationsQuery } from './team-query.ts'
import { useDelegationAct } from './use-delegation-act.ts'

/** Agencies that act for the brand: letting one, and ending it. */
export function GivenPanel({ organisationId }: { organisationId: string }) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const delegations = useQuery(delegationsQuery(organisationId))
  const [ending, setEnding] = useState<Delegation | null>(null)
  const end = useDelegationAct(organisationId, t`Ended`, (id: string) =>
    answered(api.DELETE('/api/delegations/{id}', { params: { path: { id } } })),
  )
  if (delegations.error) return <RetryPanel error={delegations.error} onRetry={() => void delegations.refetch()} />
  const { items = [], scopes = [] } = delegations.data ?? {}
  return (
    <section className="panel account-panel" aria-labelledby="given-title">
      <h2 id="given-title">
        <Trans>Agencies that act for you</Trans>
      </h2>
      <p className="text-muted">
        <Trans>
          An agency’s people can run shows or keep products for you, as far as you let them and until your date. Everything they do stands
          in the log.
        </Trans>
      </p>
      <ul className="delegations">
        {items.map((delegation) => (
          <DelegationCard key={delegation.id} delegation={delegation} other={delegation.agency}>
            <p className="delegation-people">
              {delegation.delegates.length > 0 ? (
                <Trans>
                  Who acts:{' '}
                  <bdi>{delegation.delegates.map(({ name }) => read(name)).join(t({ message: ', ', context: 'between names' }))}</bdi>
                </Trans>
              ) : (
                <Trans>The agency has named nobody yet.</Trans>
              )}
            </p>
            {delegation.state === 'in-force' && (
              <Button size="desk" aria-label={t`End it: ${read(delegation.agency.name)}`} onClick={() => setEnding(delegation)}>
                <Trans>End it</Trans>
              </Button>
            )}
          </DelegationCard>
        ))}
      </ul>
      <EndDialog isOpen={ending !== null} onClose={() => setEnding(null)} onEnd={() => ending && end.mutate(ending.id)} />
      <h3>
        <Trans>Let an agency act</Trans>
      </h3>
      <GrantForm organisationId={organisationId} scopes={scopes} />
    </section>
  )
}
