import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHeader } from '../../kit/desk/page-header.tsx'
import { useLanguage } from '../../kit/language.ts'
import { useMembership } from '../../shell/organisation.ts'
import { RetryPanel } from '../../shell/retry-panel.tsx'
import { BrandPortrait } from '../account/portrait-panel.tsx'
import { NoDesk } from '../no-desk.tsx'
import { ActsPanel } from './acts-panel.tsx'
import { GivenPanel } from './given-panel.tsx'
import { HeldPanel } from './held-panel.tsx'
import { InvitePanel } from './invite-panel.tsx'
import { MembersPanel } from './members-panel.tsx'
import { teamQuery } from './team-query.ts'

/** Who works for the organisation, and as what. */
export function TeamPage() {
  const { t } = useLingui()
  const { read } = useLanguage()
  const here = useMembership()
  const managing = useMembership('members.manage')
  const naming = useMembership('delegates.name')
  const isTeam = here?.capabilities.some((capability) => capability === 'members.manage' || capability === 'delegates.name')
  const membership = isTeam ? here : (managing ?? naming)
  const organisation = membership?.organisation
  return (
    <>
      <PageHeader name={t`Team`} title={<Trans>Team</Trans>}>
        {organisation && (
          <Trans>
            Who works for <bdi>{read(organisation.name)}</bdi>, and what they may do.
          </Trans>
        )}
      </PageHeader>
      {organisation ? (
        <div key={organisation.id} className="team">
          {membership?.capabilities.includes('members.manage') && <Team organisationId={organisation.id} />}
          {organisation.kind === 'brand' && membership?.capabilities.includes('members.manage') && (
            <BrandPortrait organisation={organisation} />
          )}
          {organisation.kind === 'brand' && <GivenPanel organisationId={organisation.id} />}
          {organisation.kind === 'brand' && <ActsPanel organisationId={organisation.id} />}
          {organisation.kind === 'agency' && <HeldPanel agency={organisation} />}
        </div>
      ) : (
        <NoTeam />
      )}
    </>
  )
}

function Team({ organisationId }: { organisationId: string }) {
  const team = useQuery(teamQuery(organisationId))
  if (team.error) return <RetryPanel error={team.error} onRetry={() => void team.refetch()} />
  if (!team.data) return <p role="status">{<Trans>Loading the team</Trans>}</p>
  return (
    <>
      <MembersPanel organisationId={organisationId} team={team.data} />
      <InvitePanel organisationId={organisationId} team={team.data} />
    </>
  )
}

function NoTeam() {
  return (
    <NoDesk title={<Trans>No team of yours</Trans>}>
      <Trans>Owners of a brand or an agency see their people here.</Trans>
    </NoDesk>
  )
}
