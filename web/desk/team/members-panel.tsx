import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answered, api } from '../../api/client.ts'
import type { Member, Team } from '../../api/desk-types.ts'
import { problemWords } from '../../api/problem-words.ts'
import { asRefusal } from '../../api/refusal.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/desk/dialog.tsx'
import { useLanguage } from '../../kit/language.ts'
import { showToast } from '../../kit/toast.ts'
import { Avatar } from '../../shell/avatar.tsx'
import { meQuery } from '../../shell/session.ts'
import { RoleField } from './role-field.tsx'
import { teamQuery } from './team-query.ts'

interface MembersPanelProps {
  organisationId: string
  team: Team
}

export function MembersPanel({ organisationId, team }: MembersPanelProps) {
  const { t } = useLingui()
  const { read } = useLanguage()
  const [leaving, setLeaving] = useState<Member | null>(null)
  const change = useMemberChange(organisationId)
  return (
    <section className="panel account-panel" aria-labelledby="members-title">
      <h2 id="members-title">
        <Trans>Members</Trans>
      </h2>
      <ul className="team-members">
        {team.members.map((member) => {
          const name = read(member.name)
          return (
            <li key={member.accountId}>
              <Avatar name={name} />
              <span className="team-member-words">
                <b>
                  <bdi>{name}</bdi>
                </b>
                <small>
                  <bdi dir="ltr">{member.email}</bdi>
                </small>
              </span>
              <RoleField
                label={t`Role of ${name}`}
                roles={team.roles}
                value={member.role}
                onChange={(role) => change.mutate({ accountId: member.accountId, role })}
              />
              <Button size="desk" aria-label={t`Dismiss ${name}`} onClick={() => setLeaving(member)}>
                <Trans>Dismiss</Trans>
              </Button>
            </li>
          )
        })}
      </ul>
      <Dialog title={<Trans>Dismiss this person?</Trans>} isOpen={leaving !== null} onClose={() => setLeaving(null)}>
        <p>
          <Trans>They lose everything they may do here at once. What they did stays as it is.</Trans>
        </p>
        <div className="dialog-acts">
          <Button size="desk" onClick={() => setLeaving(null)}>
            <Trans>Keep them</Trans>
          </Button>
          <Button
            size="desk"
            kind="danger"
            onClick={() => {
              if (leaving) change.mutate({ accountId: leaving.accountId, role: null })
              setLeaving(null)
            }}
          >
            <Trans>Dismiss</Trans>
          </Button>
        </div>
      </Dialog>
    </section>
  )
}

function useMemberChange(organisationId: string) {
  const { t } = useLingui()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ accountId, role }: { accountId: string; role: string | null }) => {
      const params = { path: { id: organisationId, accountId } }
      return answered(
        role === null
          ? api.DELETE('/api/organisations/{id}/members/{accountId}', { params })
          : api.PUT('/api/organisations/{id}/members/{accountId}', { params, body: { role } }),
      )
    },
    onSuccess: () => showToast({ tone: 'done', text: t`Saved` }),
    onError: (error) => showToast({ tone: 'refused', text: t(problemWords(asRefusal(error))) }),
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: teamQuery(organisationId).queryKey })
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
    },
  })
}
